// The plugin in a network of sites: each site has its own settings, only the network's administrators choose scripts.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startCampaign, type Campaign} from './support/campaign.js';
import {releases, startWordPress, type WordPress} from './support/wordpress.js';

/** One release is enough: that of the oldest network. */
const release = releases()[0]!;

describe(`plugin in a network of WordPress ${release.name}`, () => {
  let campaign: Campaign;
  let wordpress: WordPress;

  before(async () => {
    campaign = await startCampaign();
    wordpress = await startWordPress(release, 'dist/wordpress/leavex-widgets.zip', {network: true});
    await wordpress.php(`
      $second = wp_insert_site( array( 'domain' => get_network()->domain, 'path' => '/second/', 'title' => 'Second', 'user_id' => 1 ) );
      add_user_to_blog( $second, get_user_by( 'login', 'editor' )->ID, 'administrator' );
      foreach ( array( 1, $second ) as $site ) {
        switch_to_blog( $site );
        update_option( 'leavex_widgets', array( 'api' => '${campaign.url}api/', 'cdn' => "https://site-$site.example/", 'files' => 'copy' ) );
        restore_current_blog();
      }`);
  });
  after(async () => {
    await wordpress?.close();
    await campaign?.close();
  });

  it('is active on every site, and each has its own settings', async () => {
    const second = await wordpress.php(`
      switch_to_blog( 2 );
      echo is_plugin_active_for_network( 'leavex-widgets/leavex-widgets.php' ) ? 'active ' : '', Leavex_Widgets\\settings()['cdn'], ' ', do_shortcode( '[leavex-counter]' );`);
    assert.equal(
      second,
      'active https://site-2.example/ <leavex-counter><a href="https://openpetition.eu/leavex">3,230 signatures</a></leavex-counter>',
    );
  });

  it('the administrator of one site chooses the campaign, but not the scripts', async () => {
    const read = await wordpress.php(`
      switch_to_blog( 2 );
      wp_set_current_user( get_user_by( 'login', 'editor' )->ID );
      echo current_user_can( 'manage_options' ) ? 'administrator ' : '';
      $read = Leavex_Widgets\\read_settings( array( 'api' => '${campaign.url}api', 'cdn' => 'https://elsewhere.example/' ) );
      echo $read['api'], ' ', $read['cdn'];`);
    assert.equal(read, `administrator ${campaign.url}api/ https://site-2.example/`);
  });

  it('stops its daily copies on every site when the network switches it off', async () => {
    const planned = `array_map( function ( $site ) {
      switch_to_blog( $site ); $next = wp_next_scheduled( 'leavex_widgets_copy_files' ); restore_current_blog(); return (bool) $next;
    }, array( 1, 2 ) )`;
    const [before, after] = JSON.parse(
      await wordpress.php(`
        foreach ( array( 1, 2 ) as $site ) { switch_to_blog( $site ); wp_schedule_event( time(), 'daily', 'leavex_widgets_copy_files' ); restore_current_blog(); }
        $before = ${planned};
        deactivate_plugins( 'leavex-widgets/leavex-widgets.php' );
        echo wp_json_encode( array( $before, ${planned} ) );`),
    ) as boolean[][];
    assert.deepEqual(
      [before, after],
      [
        [true, true],
        [false, false],
      ],
    );
  });

  it('uninstalling leaves nothing on any site', async () => {
    const left = JSON.parse(
      await wordpress.php(`
        foreach ( array( 1, 2 ) as $site ) {
          switch_to_blog( $site ); wp_mkdir_p( wp_upload_dir( null, false, true )['basedir'] . '/leavex-widgets/copy' ); restore_current_blog();
        }
        uninstall_plugin( 'leavex-widgets/leavex-widgets.php' );
        foreach ( array( 1, 2 ) as $site ) {
          switch_to_blog( $site );
          $left[] = array(
            $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%leavex_widgets%'" ),
            is_dir( wp_upload_dir( null, false, true )['basedir'] . '/leavex-widgets' ),
          );
          restore_current_blog();
        }
        echo wp_json_encode( $left );`),
    ) as unknown;
    assert.deepEqual(left, [
      [[], false],
      [[], false],
    ]);
  });
});
