import type { TeamCatalogue } from '../team_words';

export const invitation: TeamCatalogue['invitation'] = {
  title: 'Du bist eingeladen',
  text: 'Jemand bittet dich, eine Sitzung mit zu halten. Die Einladung gilt einmal, auf einem Gerät.',
  here:
    'Nimm sie auf dem Gerät an, das du benutzen wirst. Dort kannst du zurückkommen, bis die Sitzung ' +
    'vorbei ist.',
  take: 'Hier annehmen',
  taking: 'Einen Moment …',
  used: {
    title: 'Diese Einladung gilt nicht',
    text:
      'Sie wurde auf einem anderen Gerät angenommen oder zurückgezogen, oder die Sitzung ist vorbei. ' +
      'Wer dich eingeladen hat, kann eine neue schicken.',
  },
  noLink: {
    title: 'Diese Einladung ist nicht vollständig',
    text: 'Ein Teil des Links fehlt. Kopiere ihn noch einmal, vom ersten bis zum letzten Zeichen.',
  },
  start: 'Zum Anfang',
};
