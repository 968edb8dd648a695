<?php
/**
 * Where WordPress finds the translations of this plugin.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'leavex-widgets', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
	},
	1
);

/**
 * The file of a related language, for a site in German of Austria or in French of Belgium.
 *
 * @param string|false $file   Where WordPress looks for translations.
 * @param string       $domain Whose translations.
 * @return string|false
 */
function related_language( $file, $domain ) {
	if ( 'leavex-widgets' !== $domain || ! is_string( $file ) || is_readable( $file ) ) {
		return $file;
	}
	if ( ! preg_match( '#^(.*/leavex-widgets-)([a-z]{2,3})(?:_[A-Za-z0-9_]+)?(\.mo|-leavex-widgets-editor\.json)$#D', $file, $part ) ) {
		return $file;
	}
	$locales = plugin_data( 'languages' );
	return isset( $locales[ $part[2] ] ) ? dirname( PLUGIN_FILE ) . "/languages/leavex-widgets-{$locales[ $part[2] ]}{$part[3]}" : $file;
}

add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\related_language', 10, 2 );
add_filter(
	'load_script_translation_file',
	function ( $file, $handle, $domain ) {
		return related_language( $file, $domain );
	},
	10,
	3
);
