<?php
/**
 * A shortcode for each element, for the classic editor and for page builders.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		foreach ( array_keys( elements() ) as $name ) {
			add_shortcode(
				"leavex-$name",
				function ( $given, $content = '' ) use ( $name ) {
					return render_shortcode( $name, $given, $content );
				}
			);
		}
	}
);

/**
 * The HTML of a shortcode.
 *
 * @param string       $name    Name of the element.
 * @param array|string $given   Its attributes: an empty string when there are none.
 * @param string       $content The author's words.
 * @return string
 */
function render_shortcode( $name, $given, $content ) {
	$wanted = array();
	foreach ( is_array( $given ) ? $given : array() as $attribute => $value ) {
		// [leavex-letter collapsed] has a name without a value.
		if ( is_int( $attribute ) ) {
			$wanted[ strtolower( $value ) ] = 'true';
		} else {
			$wanted[ $attribute ] = $value;
		}
	}
	return markup( $name, $wanted, do_shortcode( (string) $content ) );
}

/**
 * Puts a shortcode that stands alone into a box, so that it stands in the text column.
 * WordPress has just taken its paragraph away.
 *
 * @param string $content Content of a post.
 * @return string
 */
function box_lone_shortcodes( $content ) {
	$names = implode( '|', array_keys( elements() ) );
	$boxed = preg_replace( "/^\s*(\[leavex-($names)\b[^\]\n]*\](?:[^\[\n]*\[\/leavex-\\2\])?)\s*$/m", "\n<div>$1</div>\n", $content );
	// Nothing where PHP gives up on a content that is too long.
	return null === $boxed ? $content : $boxed;
}

// After shortcode_unautop, which has the same priority and was added first, and before do_shortcode.
add_filter( 'the_content', __NAMESPACE__ . '\box_lone_shortcodes', 10 );
add_filter( 'widget_block_content', __NAMESPACE__ . '\box_lone_shortcodes', 8 );
