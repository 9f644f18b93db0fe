// Taking up an invitation: one page, one key.

export const invitation = {
  title: 'You are invited',
  text: 'Somebody asks you to help to hold a session. The invitation works once, on one device.',
  here: 'Take it up on the device you will use. You can come back to the session there until it is over.',
  take: 'Take it up here',
  taking: 'One moment…',
  used: {
    title: 'This invitation does not work',
    text:
      'It was taken up on another device, it was withdrawn, or the session is over. ' +
      'Whoever invited you can send a new one.',
  },
  noLink: {
    title: 'This invitation is not whole',
    text: 'A part of the link is missing. Copy it again, from its first letter to its last.',
  },
  start: 'To the start',
};
