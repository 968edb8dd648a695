import type {PropertyDeclaration} from 'lit';

/**
 * Declaration of a boolean property. Frameworks and templates write `closed="false"` where they mean no attribute at all, so
 * that text is false as well.
 */
export const BOOLEAN: PropertyDeclaration<boolean> = {
  type: Boolean,
  converter: {
    fromAttribute: (value) => value !== null && value !== 'false',
    toAttribute: (value) => (value ? '' : null),
  },
};
