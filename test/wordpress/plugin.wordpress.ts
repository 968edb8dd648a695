import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChromium} from '../../scripts/browsers.js';
import {startCampaign, type Campaign} from './support/campaign.js';
import {logIn, look, type Person} from './support/editor.js';
import {releases, startWordPress, type WordPress} from './support/wordpress.js';

const PICTURES = '.cache/wordpress/pictures';

/** Every answer of the campaign is older than an hour. */
const FORGET = `global $wpdb; foreach ( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '_transient_leavex%'" ) as $name ) { delete_transient( substr( $name, 11 ) ); }`;

for (const release of releases())
  describe(`plugin in WordPress ${release.name}`, () => {
    let campaign: Campaign;
    let wordpress: WordPress;
    let browser: Browser;
    let administrator: Person;
    let editor: Person;
    let author: Person;
    const picture = (name: string): string => `${PICTURES}/${release.name}-${name}.png`;
    const content = (id: number): Promise<string> => wordpress.php(`echo get_post( ${id} )->post_content;`);
    const newPost = async (text: string, role = 'author'): Promise<{id: number; link: string}> =>
      JSON.parse(
        await wordpress.php(`
          $user = get_user_by( 'login', '${role}' ); wp_set_current_user( $user->ID ); kses_init();
          $id = wp_insert_post( wp_slash( array( 'post_title' => 'A post', 'post_status' => 'publish', 'post_author' => $user->ID, 'post_content' => ${phpText(text)} ) ) );
          echo wp_json_encode( array( 'id' => $id, 'link' => get_permalink( $id ) ) );`),
      ) as {id: number; link: string};
    const page = async (link: string): Promise<string> => {
      const opened = await browser.newPage();
      try {
        return (await (await opened.goto(link))!.text()).toString();
      } finally {
        await opened.close();
      }
    };

    before(async () => {
      mkdirSync(PICTURES, {recursive: true});
      campaign = await startCampaign({'/old/': 'test/fixtures/old-scripts/'});
      wordpress = await startWordPress(release, 'dist/wordpress/leavex-widgets.zip');
      browser = await launchChromium(['--ignore-certificate-errors']);
      administrator = await logIn(browser, wordpress, 'administrator');
      editor = await logIn(browser, wordpress, 'editor');
      author = await logIn(browser, wordpress, 'author');
    });
    after(async () => {
      await browser?.close();
      await wordpress?.close();
      await campaign?.close();
    });

    it('says what is wrong with an address, and keeps it', async () => {
      const {page} = administrator;
      await page.goto(`${wordpress.url}wp-admin/options-general.php?page=leavex-widgets`);
      await page.type('#leavex-api', `${campaign.url}wrong/`);
      await page.type('#leavex-cdn', `${campaign.url}cdn/leavex.js`);
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      const notices = await page.$$eval('.notice-error, .error', (all) => all.map((one) => one.textContent));
      assert.equal(notices.length, 1, notices.join());
      assert.match(notices[0]!, /wrong\/campaign\.json cannot be read/);
      assert.equal(await page.$eval('#leavex-api', (field) => (field as HTMLInputElement).value), `${campaign.url}wrong/`);
      assert.equal(await page.$eval('#leavex-cdn', (field) => (field as HTMLInputElement).value), `${campaign.url}cdn/`);
      await page.$eval('#leavex-api', (field) => ((field as HTMLInputElement).value = ''));
      await page.type('#leavex-api', `${campaign.url}api`);
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      assert.deepEqual(await page.$$eval('.notice-error, .error', (all) => all.map((one) => one.textContent)), []);
      await page.screenshot({path: picture('settings')});
      await page.$eval('#leavex-cdn', (field) => ((field as HTMLInputElement).value = ''));
      await page.type('#leavex-cdn', `${campaign.url}old/`);
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      const warnings = await page.$$eval('.notice-warning', (all) => all.map((one) => one.textContent));
      assert.match(warnings.join(), /The scripts are version 0\.0\.9 and this plugin is version \d/);
      await page.$eval('#leavex-cdn', (field) => ((field as HTMLInputElement).value = ''));
      await page.type('#leavex-cdn', `${campaign.url}cdn/`);
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      assert.deepEqual(await page.$$eval('.notice-warning', (all) => all.map((one) => one.textContent)), []);
      await page.$eval('#leavex-api', (field) => ((field as HTMLInputElement).type = 'text'));
      await page.$eval('#leavex-api', (field) => ((field as HTMLInputElement).value = 'javascript:alert(1)<img id=injected>'));
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      assert.match(
        (await page.$$eval('.notice-error, .error', (all) => all.map((one) => one.textContent))).join(),
        /“javascript:alert\(1\)<img id=injected>” is not a web address, so the address before it stays/,
      );
      assert.equal(await page.$('#injected'), null, 'typed words are not HTML');
      assert.equal(await page.$eval('#leavex-api', (field) => (field as HTMLInputElement).value), `${campaign.url}api/`);
    });

    it('settings and blocks speak the language of the person who works with them', async () => {
      const speak = (locale: string): Promise<string> =>
        wordpress.php(`update_user_meta( get_user_by( 'login', 'administrator' )->ID, 'locale', '${locale}' );`);
      const {page} = administrator;
      // Austria has no file of its own.
      for (const [locale, address, group] of [
        ['de_AT', 'Adresse der Kampagne', 'Fraktion, zum Beispiel EPP'],
        ['fr_FR', 'Adresse de la campagne', 'Groupe politique, par exemple EPP'],
        ['pl_PL', 'Adres kampanii', 'Grupa polityczna, na przykład EPP'],
        ['ar', 'عنوان الحملة', 'الكتلة السياسية، مثل EPP'],
      ] as const) {
        await speak(locale);
        await page.goto(`${wordpress.url}wp-admin/options-general.php?page=leavex-widgets`);
        assert.equal(await page.$eval('label[for=leavex-api]', (label) => label.textContent), address);
        await page.screenshot({path: picture(`settings-${locale}`)});
        if (!['de_AT', 'ar'].includes(locale)) continue;
        await administrator.openBlockEditor();
        await page.evaluate(`(() => {
          const block = wp.blocks.createBlock('leavex/contact-mep');
          wp.data.dispatch('core/block-editor').insertBlocks(block);
          wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
          wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
        })()`);
        await page.waitForFunction(
          (label) => [...document.querySelectorAll('.block-editor-block-inspector label')].some(({textContent}) => textContent === label),
          {},
          group,
        );
        assert.match(String(await page.evaluate('leavexWidgets.words["contact-mep"]')), /^Write to your MEPs/, 'words for readers');
        await page.screenshot({path: picture(`block-${locale}`)});
      }
      await speak('');
    });

    let post: {id: number; link: string};

    it('an author types /leavex, publishes, and it works', async () => {
      await author.openBlockEditor();
      await author.type('Words of the author.');
      await author.type('/leavex counter');
      await author.page.waitForSelector('.components-autocomplete__result, .block-editor-autocompleters__block');
      await author.page.keyboard.press('Enter');
      assert.deepEqual(await author.blocks(), ['core/paragraph', 'leavex/counter']);
      const canvas = await author.canvas();
      await canvas.waitForFunction('document.querySelector("leavex-counter")?.status === "ready"');
      await author.page.screenshot({path: picture('editor')});
      post = await author.publish('By an author');
      assert.match(await content(post.id), /<!-- wp:leavex\/counter \/-->/);
      const seen = await look(browser, post.link, 'leavex-counter', picture('front'));
      assert.equal(seen.status, 'ready');
      assert.match(seen.text, /3,230 signatures/);
      assert.equal(seen.left, seen.paragraphLeft);
    });

    it('a colleague saves it, and it still works', async () => {
      await editor.openBlockEditor(post.id);
      await editor.type('A word of the editor.');
      await editor.publish('By an author and an editor');
      assert.match(await content(post.id), /wp:leavex\/counter/);
      await author.openBlockEditor(post.id);
      await author.type('A last word.');
      await author.publish('By an author');
      assert.equal((await look(browser, post.link, 'leavex-counter')).status, 'ready');
    });

    it('the four shortcodes stand in the text column and keep their attributes', async () => {
      const {link} = await newPost(
        'A paragraph.\n\n[leavex-counter goal="5000"]\n\n[leavex-letter collapsed]\n\n[leavex-departed limit="3"]\n\n[leavex-contact-mep country="FR"]own <em>words</em>[/leavex-contact-mep]\n\nAnd in a sentence: [leavex-counter].',
      );
      const html = await page(link);
      assert.match(
        html,
        /<leavex-counter goal="5000"><a href="https:\/\/openpetition\.eu\/leavex">3,230 signatures<\/a><\/leavex-counter>/,
      );
      assert.match(html, /<leavex-letter collapsed><a href="https:\/\/leavex\.eu\/">Read the open letter: Leave X<\/a><\/leavex-letter>/);
      assert.match(html, /<leavex-contact-mep country="FR">own <em>words<\/em><\/leavex-contact-mep>/);
      assert.match(html, /And in a sentence: <leavex-counter>/);
      assert.equal(html.match(/leavex\.js/g)?.length, 1);
      assert.match(html, /<script[^>]* data-cfasync="false"[^>]*>/);
      const seen = await look(browser, link, 'leavex-letter', picture('shortcodes'));
      assert.equal(seen.status, 'ready');
      assert.equal(seen.left, seen.paragraphLeft);
      assert.equal((await look(browser, link, 'leavex-counter')).left, seen.paragraphLeft);
    });

    it('the classic editor keeps a shortcode when somebody goes to the Visual tab', async () => {
      const {id, link} = await newPost('Some text.\n\n[leavex-counter variant="bar"]3,230 people[/leavex-counter]');
      const {page} = author;
      await page.goto(`${wordpress.url}wp-admin/post.php?post=${id}&action=edit&classic`);
      await page.waitForFunction('window.tinymce?.get("content")?.initialized');
      await page.click('#content-tmce');
      await page.evaluate('tinymce.get("content").execCommand("mceInsertContent", false, "A typed word. ")');
      await Promise.all([page.waitForNavigation(), page.click('#publish')]);
      assert.match(await content(id), /A typed word/);
      const seen = await look(browser, link, 'leavex-counter');
      assert.equal(seen.status, 'ready');
    });

    it('Custom HTML becomes a block', async () => {
      await administrator.openBlockEditor();
      const blocks = await administrator.page.evaluate(`(() => {
        const {createBlock, switchToBlockType, rawHandler} = wp.blocks;
        const change = (content, to) => switchToBlockType(createBlock('core/html', {content}), to)?.map(({name, attributes}) => [name, attributes]);
        return [
          change('<script src="x"></script> <p><leavex-counter goal="5000">3,230 <b>people</b></leavex-counter></p>', 'leavex/counter'),
          change('<div data-leavex="letter" data-leavex-collapsed data-leavex-letter-lang="fr">Words</div>', 'leavex/letter'),
          switchToBlockType(createBlock('core/shortcode', {text: '[leavex-departed variant="ticker"]Words[/leavex-departed]'}), 'leavex/departed')?.map(({name, attributes}) => [name, attributes]),
          change('<p>Words beside it. <leavex-counter>3,230 people</leavex-counter></p>', 'leavex/counter') ?? null,
        ];
      })()`);
      assert.deepEqual(blocks, [
        [['leavex/counter', {fallback: '3,230 <b>people</b>', goal: '5000'}]],
        [['leavex/letter', {fallback: 'Words', letterLang: 'fr', collapsed: true}]],
        [['leavex/departed', {fallback: 'Words', variant: 'ticker'}]],
        null,
      ]);
    });

    it('a pasted address of the campaign becomes a block', async () => {
      const blocks = await administrator.page.evaluate(`(() => {
        const {createBlock, switchToBlockType} = wp.blocks;
        const change = (url, to) => switchToBlockType(createBlock('core/embed', {url}), to)?.map(({name, attributes}) => [name, attributes]);
        return [
          change('https://campaign.example/embed/counter.en.html?goal=5000', 'leavex/counter'),
          change('https://campaign.example/embed/letter.fr.html', 'leavex/letter'),
          change('https://videos.example/counter.mp4', 'leavex/counter') ?? null,
        ];
      })()`);
      assert.deepEqual(blocks, [[['leavex/counter', {goal: '5000'}]], [['leavex/letter', {lang: 'fr'}]], null]);
    });

    it('a block keeps its anchor, once', async () => {
      const {link} = await newPost('<!-- wp:leavex/letter {"anchor":"letter"} /-->');
      assert.equal((await page(link)).match(/ id="letter"/g)?.length, 1);
    });

    it('feeds and mails get words with a link, and no tag', async () => {
      const feed = await page(`${wordpress.url}feed/`);
      assert.match(feed, /<a href="https:\/\/openpetition\.eu\/leavex">3,230 signatures<\/a>/);
      assert.doesNotMatch(feed, /<leavex-/);
      const mail = await wordpress.php(`add_filter( 'wp_doing_cron', '__return_true' ); echo do_shortcode( '[leavex-counter]' );`);
      assert.equal(mail, '<a href="https://openpetition.eu/leavex">3,230 signatures</a>');
    });

    it('markup of strangers stays text, and what is wrong is said to editors only', async () => {
      const {link} = await newPost(
        `[leavex-counter goal="much" lang='"><script>alert(1)</script>' onclick="alert(1)" href="javascript:alert(1)"]<script>alert(2)</script>[/leavex-counter]`,
      );
      const html = await page(link);
      assert.doesNotMatch(html, /<script>alert|onclick|javascript:alert|much/);
      await author.page.goto(link);
      const note = await author.page.$eval('.entry-content [role=note]', (one) => one.textContent);
      assert.match(note, /“goal” must be a number, not “much”/);
      assert.match(note, /“onclick” means nothing here/);
      assert.match(note, /“href” must be a web address/);
    });

    it('words are in the language of the page, and never in another one', async () => {
      const words = JSON.parse(
        await wordpress.php(`
          foreach ( array( 'fr', 'de', 'pl', 'ar', 'it' ) as $lang ) { $all[ $lang ] = wp_strip_all_tags( do_shortcode( "[leavex-counter lang='$lang']" ) ); }
          echo wp_json_encode( $all );`),
      ) as Record<string, string>;
      assert.deepEqual(words, {
        fr: '3\u202f230 signatures',
        de: '3.230 Unterschriften',
        pl: '3\u00a0230 podpisów',
        ar: '3,230 توقيعًا',
        it: 'Leave X: 3\u202f230',
      });
      assert.equal(
        await wordpress.php(
          `switch_to_locale( 'fr_FR' ); load_textdomain( 'leavex-widgets', WP_PLUGIN_DIR . '/leavex-widgets/languages/leavex-widgets-fr_FR.mo' ); echo Leavex_Widgets\\titles()['letter'];`,
        ),
        'LeaveX\u202f: lettre ouverte',
      );
    });

    it('members have the name that the campaign gives them, else a neutral one', async () => {
      const index = (parliament: object): string => phpText(JSON.stringify({total: 2, countries: [], ...parliament}));
      const bundestag = {parliament: 'DE', parliamentText: {members: {en: 'members of the Bundestag', de: 'Mitglieder des Bundestags'}}};
      const words = JSON.parse(
        await wordpress.php(`
          function words_for( $index, $shortcode ) {
            delete_transient( 'leavex_widgets_' . md5( Leavex_Widgets\\settings()['api'] . 'meps/index.json' ) );
            add_filter( 'pre_http_request', $answer = function ( $before, $options, $url ) use ( $index ) {
              return str_ends_with( $url, 'meps/index.json' ) ? array( 'response' => array( 'code' => $index ? 200 : 404 ), 'body' => $index ) : $before;
            }, 20, 3 );
            $words = wp_strip_all_tags( do_shortcode( $shortcode ) );
            remove_filter( 'pre_http_request', $answer, 20 );
            return $words;
          }
          echo wp_json_encode( array(
            words_for( ${index({})}, '[leavex-contact-mep]' ),
            words_for( ${index(bundestag)}, '[leavex-contact-mep]' ),
            words_for( ${index(bundestag)}, '[leavex-counter of="members" lang="de-AT"]' ),
            words_for( ${index(bundestag)}, '[leavex-contact-mep lang="fr"]' ),
          ) );
          delete_transient( 'leavex_widgets_' . md5( Leavex_Widgets\\settings()['api'] . 'meps/index.json' ) );`),
      ) as string[];
      assert.deepEqual(words, [
        'Write to your MEPs: Leave X',
        'Members of the Bundestag: write to them',
        'Mitglieder des Bundestags: Schreiben Sie ihnen',
        'Écrire aux parlementaires\u202f: Quittez X',
      ]);
      assert.match(await page((await newPost('[leavex-contact-mep]')).link), />Write to your MEPs: Leave X</);
    });

    it('the last known number stays while the campaign is down', async () => {
      campaign.isDown = true;
      try {
        await wordpress.php(FORGET);
        assert.match(await page(post.link), />3,230 signatures</);
        const asked = campaign.requests.length;
        await page(post.link);
        const again = campaign.requests.slice(asked).filter((path) => path === '/api/counter.json');
        assert.ok(again.length <= 1, 'the server asks again for each visitor');
      } finally {
        campaign.isDown = false;
      }
    });

    it('one visitor at most waits for a server that does not answer', async () => {
      const [asked, words] = JSON.parse(
        await wordpress.php(`${FORGET}
          $asked = 0;
          add_filter( 'pre_http_request', function () use ( &$asked ) { ++$asked; return new WP_Error( 'tests', 'no answer' ); }, 20 );
          $words = do_shortcode( '[leavex-counter]' );
          ${FORGET}
          echo wp_json_encode( array( $asked, wp_strip_all_tags( $words ) ) );`),
      ) as [number, string];
      assert.deepEqual([asked, words], [1, '3,230 signatures']);
    });

    it('with a copy on this site, visitors contact no other server', async () => {
      const {page} = administrator;
      await page.goto(`${wordpress.url}wp-admin/options-general.php?page=leavex-widgets`);
      await page.click('[name="leavex_widgets[files]"][value=copy]');
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      assert.match(await page.$eval('.wrap', (one) => one.textContent ?? ''), /Not copied yet/);
      await Promise.all([page.waitForNavigation(), page.click('form[action*="admin-post"] [type=submit]')]);
      assert.match(await page.$eval('.wrap', (one) => one.textContent ?? ''), /The files have been copied/);
      await page.screenshot({path: picture('copied')});
      const seen = await look(browser, post.link, 'leavex-counter');
      assert.equal(seen.status, 'ready');
      assert.deepEqual(seen.others, []);
      assert.ok(await wordpress.php(`echo wp_next_scheduled( 'leavex_widgets_copy_files' );`));
      const copied = await wordpress.php(`echo implode( ' ', array_keys( Leavex_Widgets\\files_to_copy( Leavex_Widgets\\settings() ) ) );`);
      assert.match(copied, / data\/meps\/LU\.json/, 'members of each country');
      campaign.isDown = true;
      try {
        assert.match(await wordpress.php(`echo Leavex_Widgets\\copy_files()->get_error_message();`), /cannot be read/);
        assert.equal((await look(browser, post.link, 'leavex-counter')).status, 'ready');
      } finally {
        campaign.isDown = false;
      }
    });

    it('old copies are removed, also where WordPress would ask for a password of FTP', async () => {
      const names = JSON.parse(
        await wordpress.php(`
          define( 'FS_METHOD', 'ftpext' );
          $base = wp_upload_dir()['basedir'] . '/leavex-widgets';
          wp_mkdir_p( "$base/old/data" ); touch( "$base/old/data/counter.json" );
          Leavex_Widgets\\copy_files();
          echo wp_json_encode( array_values( array_diff( scandir( $base ), array( '.', '..' ) ) ) );`),
      ) as string[];
      assert.equal(names.length, 1, names.join());
    });

    it('a campaign cannot fill the memory of the site', async () => {
      const problem = await wordpress.php(`
        add_filter( 'pre_http_request', function ( $before, $options, $url ) {
          return preg_match( '#/meps/[A-Z]{2}\\.json$#', $url ) ? array( 'response' => array( 'code' => 200 ), 'body' => '"' . str_repeat( 'a', 7 * MB_IN_BYTES ) . '"' ) : $before;
        }, 20, 3 );
        echo Leavex_Widgets\\copy_files()->get_error_message();`);
      assert.match(problem, /larger than 32 MB, so they are not copied/);
    });

    it('the server asks no address inside its own network', async () => {
      const asked = campaign.requests.length;
      const problem = await wordpress.php(`
        remove_all_filters( 'http_request_host_is_external' );
        echo Leavex_Widgets\\request_file( 'http://10.0.0.1/campaign.json' )->get_error_message();
        remove_all_filters( 'http_allowed_safe_ports' );
        echo Leavex_Widgets\\request_file( '${campaign.url}api/campaign.json' )->get_error_message();
        echo null === Leavex_Widgets\\request_facts( '${campaign.url}api/campaign.json' ) ? 'nothing' : 'facts'; delete_transient( 'leavex_widgets_down' );`);
      assert.match(problem, /valid URL.*valid URL.*nothing/);
      assert.equal(campaign.requests.length, asked);
    });

    it('an address with signs of patterns stays as it is', async () => {
      const tag = await wordpress.php(`
        add_filter( 'option_leavex_widgets', function ( $set ) { return array( 'api' => 'https://campaign.example/$0/', 'files' => 'campaign' ) + $set; } );
        echo apply_filters( 'script_loader_tag', '<script src="a.js"></script>', 'leavex-widgets' );`);
      assert.match(tag, /data-leavex-api="https:\/\/campaign\.example\/\$0\/"/);
      assert.match(tag, / defer src="a\.js"/);
    });

    it('whoever may not write scripts may not choose them', async () => {
      const chosen = await wordpress.php(`
        define( 'DISALLOW_UNFILTERED_HTML', true );
        wp_set_current_user( get_user_by( 'login', 'administrator' )->ID );
        echo Leavex_Widgets\\read_settings( array( 'cdn' => 'https://elsewhere.example/' ) )['cdn'];`);
      assert.equal(chosen, `${campaign.url}cdn/`);
    });

    it('nobody but administrators may copy', async () => {
      const answer = await editor.page.goto(`${wordpress.url}wp-admin/admin-post.php?action=leavex_widgets_copy`);
      assert.equal(answer?.status(), 403);
      // Nor may a link of a stranger make an administrator do it.
      const led = await administrator.page.goto(`${wordpress.url}wp-admin/admin-post.php?action=leavex_widgets_copy`);
      assert.equal(led?.status(), 403);
    });

    it('the text for the privacy notice says what the settings do, in WordPress’ own guide', async () => {
      const says = async (set: string): Promise<string> =>
        wordpress.php(`
          add_filter( 'option_leavex_widgets', function ( $set ) { return ${set} + array( 'api' => 'https://api.example/', 'cdn' => 'https://cdn.example/' ); } );
          echo Leavex_Widgets\\privacy_text();`);
      assert.match(await says('array()'), /loads files from api\.example, cdn\.example\. Whoever runs/);
      assert.match(await says(`array( 'load' => 'click' )`), /only after you press a button/);
      assert.match(await says(`array( 'files' => 'copy' )`), /loads files from api\.example/, 'there is no copy of this campaign yet');
      assert.match(await wordpress.php(`echo Leavex_Widgets\\privacy_text();`), /Its files are on our own server/);
      const {page} = administrator;
      await page.goto(`${wordpress.url}wp-admin/options-privacy.php?tab=policyguide`);
      assert.match(
        await page.$eval('.wrap, .privacy-settings-body', (guide) => guide.parentElement!.textContent),
        /What you type into a message stays/,
      );
    });

    it('on click, nothing is requested before the button', async () => {
      await wordpress.php(`update_option( 'leavex_widgets', array( 'load' => 'click' ) + get_option( 'leavex_widgets' ) );`);
      assert.match(await page(post.link), /<leavex-counter load="click">/);
      assert.equal((await look(browser, post.link, 'leavex-counter', picture('click'))).status, 'idle');
    });

    it('the log of PHP is empty of this plugin', async () => {
      const log = await wordpress.php(`echo file_exists( ABSPATH . 'debug.log' ) ? file_get_contents( ABSPATH . 'debug.log' ) : '';`);
      assert.deepEqual(
        log.split('\n').filter((line) => line.includes('leavex-widgets')),
        [],
      );
    });

    it('uninstalling leaves nothing', async () => {
      const left = JSON.parse(
        await wordpress.php(`
          deactivate_plugins( 'leavex-widgets/leavex-widgets.php' );
          uninstall_plugin( 'leavex-widgets/leavex-widgets.php' );
          global $wpdb;
          echo wp_json_encode( array(
            $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%leavex%'" ),
            is_dir( wp_upload_dir()['basedir'] . '/leavex-widgets' ),
            wp_next_scheduled( 'leavex_widgets_copy_files' ),
          ) );`),
      ) as unknown;
      assert.deepEqual(left, [[], false, false]);
    });
  });

const phpText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
