/** Stops keys that are typed into a field: retargeted to the host, they would trigger shortcuts of the page. */
export const keepKey = (event: KeyboardEvent): void => {
  if (event.key.length === 1) event.stopPropagation();
};
