import type {Browser, BrowserContext, Frame, Page} from 'puppeteer-core';
import {PASSWORD, type Role, type WordPress} from './wordpress.js';

/** A person at their own computer, logged in. */
export async function logIn(browser: Browser, {url}: WordPress, role: Role): Promise<Person> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 1280, height: 1000});
  // “Leave this page?” with something unsaved.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${url}wp-login.php`);
  await page.waitForSelector('#user_login');
  await page.evaluate(
    (name, password) => {
      document.querySelector<HTMLInputElement>('#user_login')!.value = name;
      document.querySelector<HTMLInputElement>('#user_pass')!.value = password;
    },
    role,
    PASSWORD,
  );
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return new Person(context, page, url);
}

/** Person who uses the editors of WordPress. */
export class Person {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #url: string;

  constructor(context: BrowserContext, page: Page, url: string) {
    this.#context = context;
    this.page = page;
    this.#url = url;
  }

  async openBlockEditor(id?: number): Promise<void> {
    await this.page.goto(`${this.#url}wp-admin/${id === undefined ? 'post-new.php' : `post.php?post=${id}&action=edit`}`);
    await this.page.waitForFunction(
      'window.wp?.data?.select("core/editor")?.getCurrentPostId() && wp.blocks.getBlockType("core/paragraph")',
    );
    await this.page.evaluate(`(() => {
      for (const scope of ['core/edit-post', 'core'])
        for (const name of ['welcomeGuide', 'fullscreenMode'])
          try { wp.data.dispatch('core/preferences').set(scope, name, false); } catch {}
    })()`);
  }

  /** Types in the block editor, beginning in the first empty paragraph. */
  async type(text: string): Promise<void> {
    await this.page.evaluate(`(() => {
      const {createBlock} = wp.blocks;
      const block = createBlock('core/paragraph');
      wp.data.dispatch('core/block-editor').insertBlocks(block);
      return wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
    })()`);
    const canvas = await this.canvas();
    await canvas.waitForSelector('p.is-selected[contenteditable=true], .is-selected [contenteditable=true]');
    await canvas.evaluate(`document.querySelector('p.is-selected[contenteditable=true], .is-selected [contenteditable=true]').focus()`);
    await this.page.keyboard.type(text, {delay: 20});
  }

  /** Pastes into a new paragraph. */
  async paste(text: string): Promise<void> {
    await this.type('');
    const canvas = await this.canvas();
    await canvas.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.activeElement!.dispatchEvent(new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData}));
    }, text);
    await this.page.waitForFunction(
      (pasted) =>
        (
          globalThis as unknown as {wp: {data: {select(name: string): {getBlocks(): {attributes: {url?: string; text?: string}}[]}}}}
        ).wp.data
          .select('core/block-editor')
          .getBlocks()
          .some(({attributes}) => attributes.url === pasted || attributes.text === pasted),
      {},
      text,
    );
  }

  /** The document with the blocks: a frame in newer versions. */
  async canvas(): Promise<Frame> {
    await this.page.waitForSelector('iframe[name="editor-canvas"], .editor-styles-wrapper');
    const frame = await this.page.$('iframe[name="editor-canvas"]');
    return (await frame?.contentFrame()) ?? this.page.mainFrame();
  }

  /** The blocks of the post by their names. */
  blocks(): Promise<string[]> {
    return this.page.evaluate(`wp.data.select('core/block-editor').getBlocks().map(({name}) => name)`) as Promise<string[]>;
  }

  /** Saves as published, and gives the post's number and address. */
  async publish(title: string): Promise<{readonly id: number; readonly link: string}> {
    return (await this.page.evaluate(`(async () => {
      wp.data.dispatch('core/editor').editPost({title: ${JSON.stringify(title)}, status: 'publish'});
      await wp.data.dispatch('core/editor').savePost();
      const post = wp.data.select('core/editor').getCurrentPost();
      if (post.status !== 'publish') throw new Error('not published: ' + JSON.stringify(wp.data.select('core/notices').getNotices()));
      return {id: post.id, link: post.link};
    })()`)) as {id: number; link: string};
  }

  /** Publishes with the buttons of the editor. */
  async publishByHand(): Promise<{readonly link: string; readonly clicks: number}> {
    for (const button of ['.editor-post-publish-panel__toggle', '.editor-post-publish-panel .editor-post-publish-button'])
      await (await this.page.waitForSelector(`${button}:not([aria-disabled=true])`, {visible: true}))!.click();
    await this.page.waitForFunction(`(() => {
      const editor = wp.data.select('core/editor');
      return editor.isCurrentPostPublished() && !editor.isSavingPost();
    })()`);
    return {link: (await this.page.evaluate(`wp.data.select('core/editor').getPermalink()`)) as string, clicks: 2};
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}

/** Page as a visitor without an account sees it. */
export interface Seen {
  readonly status: string | undefined;
  /** The words of the widget, and those between its tags if they are shown. */
  readonly text: string;
  /** Left edges of the widget and of the paragraph before it. */
  readonly left: number;
  readonly paragraphLeft: number;
  /** Servers that were asked, without that of the page. */
  readonly others: readonly string[];
}

/** Opens a page as a visitor and waits until the widget has what it needs, or has given up. */
export async function look(browser: Browser, link: string, tag: string, picture?: string): Promise<Seen> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 1280, height: 900});
  const origins = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith('http')) origins.add(new URL(request.url()).origin);
  });
  try {
    await page.goto(link, {waitUntil: 'networkidle0'});
    await page
      .waitForFunction(
        (name) =>
          ['ready', 'error', 'stale', 'idle'].includes((document.querySelector(name) as unknown as {status?: string})?.status ?? ''),
        {timeout: 10_000},
        tag,
      )
      .catch(() => undefined);
    const seen = await page.evaluate((name) => {
      const widget = document.querySelector<HTMLElement & {status?: string}>(name)!;
      const content = widget.closest('.entry-content') ?? document.body;
      const base = widget.shadowRoot?.querySelector<HTMLElement>('[part~=base]');
      const range = document.createRange();
      range.selectNode(widget);
      return {
        status: widget.status,
        text: `${base?.innerText ?? ''}|${widget.innerText}`.replace(/\s+/g, ' '),
        left: Math.round(widget.getBoundingClientRect().left),
        paragraphLeft: Math.round(content.querySelector('p:not(:has(leavex-counter))')?.getBoundingClientRect().left ?? -1),
      };
    }, tag);
    if (picture) await page.screenshot({path: picture});
    return {...seen, others: [...origins].filter((origin) => origin !== new URL(link).origin)};
  } finally {
    await context.close();
  }
}
