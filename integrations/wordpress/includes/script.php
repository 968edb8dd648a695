<?php
/**
 * The script of the widgets: once per page, and only on pages that need it.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The address of the folder with the scripts, with a slash at its end.
 *
 * @return string
 */
function script_folder() {
	$copy = copied();
	return isset( $copy['scripts'] ) ? $copy['scripts'] : settings()['cdn'];
}

/**
 * The address of the folder with the campaign's files, with a slash at its end.
 *
 * @return string
 */
function data_address() {
	$copy = copied();
	return isset( $copy['data'] ) ? $copy['data'] : settings()['api'];
}

add_action(
	'init',
	function () {
		// The address holds its version, or the campaign keeps it fresh.
		wp_register_script( 'leavex-widgets', script_folder() . 'leavex.js', array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
);

add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		if ( 'leavex-widgets' !== $handle ) {
			return $tag;
		}
		// Optimisers that merge scripts would lose the address of the campaign and the folder of the languages.
		$attributes = sprintf(
			' data-leavex-api="%s" data-cfasync="false" data-no-optimize="1" data-no-minify="1" data-noptimize="1"%s src=',
			esc_url( data_address() ),
			preg_match( '/\sdefer[\s>=]/', $tag ) ? '' : ' defer'
		);
		// An address may contain what a pattern would take for a reference.
		return preg_replace_callback(
			'/\ssrc=/',
			function () use ( $attributes ) {
				return $attributes;
			},
			$tag,
			1
		);
	},
	10,
	2
);

// The editor shows the widgets, too.
add_action(
	'enqueue_block_assets',
	function () {
		if ( is_admin() && is_ready() ) {
			wp_enqueue_script( 'leavex-widgets' );
		}
	}
);
