export function apiMiddleware() { return (_c: unknown, next: () => Promise<void>) => next(); }
