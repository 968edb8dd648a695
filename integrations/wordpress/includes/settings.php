<?php
/**
 * What the site's administrator has chosen.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The settings, with the addresses that the plugin came with where nothing else was chosen.
 *
 * @return array{api: string, cdn: string, files: string, load: string}
 */
function settings() {
	$chosen = get_option( OPTION, array() );
	return array_merge(
		array(
			'api'   => '',
			'cdn'   => '',
			'files' => 'campaign',
			'load'  => 'eager',
		),
		plugin_data( 'addresses' ),
		array_filter(
			is_array( $chosen ) ? $chosen : array(),
			function ( $value ) {
				return is_string( $value ) && '' !== $value;
			}
		)
	);
}

/**
 * A JSON file of this plugin.
 *
 * @param string $name Name without ending.
 * @return array
 */
function plugin_data( $name ) {
	static $files = array();
	if ( ! isset( $files[ $name ] ) ) {
		$files[ $name ] = wp_json_file_decode( dirname( PLUGIN_FILE ) . "/$name.json", array( 'associative' => true ) );
	}
	return is_array( $files[ $name ] ) ? $files[ $name ] : array();
}

/**
 * Whether both addresses are known, so that a widget can work.
 *
 * @return bool
 */
function is_ready() {
	$settings = settings();
	return '' !== $settings['api'] && '' !== $settings['cdn'];
}
