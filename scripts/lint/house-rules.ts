// Rules of this project that no plugin has. Each message says what to do instead.
import type {Rule} from 'eslint';

type Pattern = readonly [pattern: RegExp, message: string];

const noModuleLevelMsg: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {early: 'Call msg() while rendering: here it runs once, in English, whatever the language of the element.'},
  },
  create(context) {
    return {
      'CallExpression[callee.name="msg"]'(node: Rule.Node) {
        const inFunction = context.sourceCode.getAncestors(node).some(({type}) => /Function/.test(type));
        if (!inFunction) context.report({node, messageId: 'early'});
      },
    };
  },
};

const safeTemplates = patternRule(
  ['html', 'svg'],
  [
    [
      /\sstyle\s*=/,
      'No style="" in a template: a page with a strict Content-Security-Policy blocks it. Use a class, or set a private custom property by script.',
    ],
    [/<style[\s>]/, 'Styles go into static styles: a <style> element needs a nonce that we do not have.'],
    [/<script[\s>]/, 'No scripts in templates.'],
    [/\son[a-z]+\s*=/, 'No inline handlers: write @event=${…}.'],
    [/\shref\s*=\s*["']?#/, 'href="#…" points into the page, not into our shadow root, and moves the page. Use a button and focus().'],
  ],
);

const PHYSICAL =
  /(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height))(?:-[a-z]+)?\s*:(?![^;{}]*\))/;

const portableStyles = patternRule(
  ['css'],
  [
    [/\d\s*rem\b/, 'No rem: pages set the root font size to anything from 8 to 32 px. Use em.'],
    [/--(?!leavex-|_)[a-z]/i, 'Custom properties are --leavex-… (public) or --_… (private): any other name may be the page’s.'],
    [
      /(?:^|[;{\s])--leavex-[\w-]+\s*:/,
      'Public custom properties are read with a fallback, never declared: a declaration here would beat the page’s own.',
    ],
    [
      PHYSICAL,
      'Logical properties only (margin-inline-start, inline-size, inset-block-start …): the other ones are wrong from right to left.',
    ],
    [
      /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
      'Logical values only (start, end, inline-start …): left and right are wrong from right to left.',
    ],
  ],
);

const VAGUE = new Set(['What', 'Whether', 'Which', 'Who', 'Whom', 'Whose', 'How', 'When', 'Where', 'Why', 'Somebody']);

/** Comments name their subject first. */
const commentOpenings: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {noun: 'Begin with the thing itself, by its technical noun or with a verb: “Address of …”, “Requests …”, not “{{word}} …”.'},
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const opening = comment.type === 'Line' ? /^ (\w+) / : /^\*\s*\*?\s*(\w+)/;
        const [, word] = opening.exec(comment.value) ?? [];
        if (word && VAGUE.has(word) && comment.loc) context.report({loc: comment.loc, messageId: 'noun', data: {word}});
      }
    },
  }),
};

const MAX_LINE = 140;

/** Prettier leaves the lines of a template as they are. White space between the attributes of a tag is seen by nobody. */
const templateLines: Rule.RuleModule = {
  meta: {
    type: 'layout',
    schema: [],
    messages: {long: `A line of a template has at most ${MAX_LINE} characters. Break it between attributes, or inside of \${…}.`},
  },
  create: (context) => ({
    TaggedTemplateExpression({tag, loc}) {
      if (tag.type !== 'Identifier' || tag.name !== 'html' || !loc) return;
      for (let line = loc.start.line; line <= loc.end.line; line++) {
        const {length} = context.sourceCode.lines[line - 1]!;
        if (length > MAX_LINE) context.report({loc: {line, column: MAX_LINE}, messageId: 'long'});
      }
    },
  }),
};

/** Reports tagged templates whose text matches. Expressions count as "x"; comments in CSS do not count. */
function patternRule(tags: readonly string[], patterns: readonly Pattern[]): Rule.RuleModule {
  return {
    meta: {type: 'problem', schema: [], messages: Object.fromEntries(patterns.map(([, message], i) => [`m${i}`, message]))},
    create(context) {
      return {
        TaggedTemplateExpression(node) {
          if (node.tag.type !== 'Identifier' || !tags.includes(node.tag.name)) return;
          const text = node.quasi.quasis
            .map((quasi) => quasi.value.raw)
            .join('x')
            .replace(/\/\*[\s\S]*?\*\//g, '');
          patterns.forEach(([pattern], i) => {
            if (pattern.test(text)) context.report({node, messageId: `m${i}`});
          });
        },
      };
    },
  };
}

export default {
  rules: {
    'comment-openings': commentOpenings,
    'no-module-level-msg': noModuleLevelMsg,
    'safe-templates': safeTemplates,
    'portable-styles': portableStyles,
    'template-lines': templateLines,
  },
};
