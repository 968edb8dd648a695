import type {Plugin} from 'vite';

/** Drops the notes for translators (`msg(…, {id, desc: '…'})`): readers have no use for them. */
export function messageNotes(): Plugin {
  return {
    name: 'leavex-message-notes',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/(elements|core)\/.*\.ts$/},
      handler: (code) => ({code: code.replace(/(\{id: '[^']+'), desc:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g, '$1'), map: null}),
    },
  };
}
