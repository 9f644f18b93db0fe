// What the API refuses, by the code of its ApiError; undefined where the server's own sentence, which is
// English, is to be said: it may know more, such as a number.

export const refusal = (_code: string): string | undefined => undefined;
