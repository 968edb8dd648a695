/**
 * Puts a text on the clipboard; to be called while a click is being handled. Resolves to whether it is there.
 *
 * The clipboard API is missing on pages without HTTPS, and refused in frames that were not given the right; the old command
 * works in both.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const put = (event: ClipboardEvent): void => {
      event.clipboardData!.setData('text/plain', text);
      event.preventDefault();
    };
    addEventListener('copy', put, true);
    try {
      return document.execCommand('copy');
    } finally {
      removeEventListener('copy', put, true);
    }
  }
}
