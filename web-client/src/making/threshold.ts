// How many have to answer before anything is shown (N1), as the server will set it: said before the session
// is made.

const smallGroup = 8;

export const mostPeople = 10_000;

export function thresholdFor(expectedPeople: number): number {
  return expectedPeople < smallGroup ? 3 : 5;
}

// What was typed, as a number of people; null when it is none.
export function peopleTyped(text: string): number | null {
  const cleaned = text.trim();
  if (!/^\d{1,6}$/.test(cleaned)) return null;
  const people = Number(cleaned);
  return people >= 1 && people <= mostPeople ? people : null;
}
