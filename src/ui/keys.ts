/** Keeps the shortcuts of the page from what is typed here: outside, a key seems to be pressed on no field at all. */
export const keepKey = (event: KeyboardEvent): void => {
  if (event.key.length === 1) event.stopPropagation();
};
