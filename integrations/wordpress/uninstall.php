<?php
/**
 * Leaves nothing behind.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once ABSPATH . 'wp-admin/includes/class-wp-filesystem-base.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-filesystem-direct.php';

/**
 * Removes settings, what is known of the campaign, the daily event and the copied files of one site.
 */
function remove_everything() {
	global $wpdb;
	wp_clear_scheduled_hook( 'leavex_widgets_copy_files' );
	foreach ( array( 'leavex_widgets', 'leavex_widgets_known', 'leavex_widgets_copy' ) as $option ) {
		delete_option( $option );
	}
	// Their names hold the address of a file.
	$transients = $wpdb->get_col( // phpcs:ignore WordPress.DB.DirectDatabaseQuery
		$wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( '_transient_leavex_widgets_' ) . '%' )
	);
	foreach ( $transients as $name ) {
		delete_transient( substr( $name, strlen( '_transient_' ) ) );
	}
	$uploads = wp_upload_dir( null, false );
	// Directly, as the files were written: WP_Filesystem() may ask for a password.
	$disk = new \WP_Filesystem_Direct( null );
	$disk->delete( $uploads['basedir'] . '/leavex-widgets', true );
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $site ) {
		switch_to_blog( $site );
		remove_everything();
		restore_current_blog();
	}
} else {
	remove_everything();
}
