<?php
/**
 * A block for each element. Its content is made when the page is shown, so that everybody may save it.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		global $wp_version;
		$titles       = titles();
		$descriptions = descriptions();
		wp_register_script(
			'leavex-widgets-editor',
			plugins_url( 'editor.js', PLUGIN_FILE ),
			array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n' ),
			(string) filemtime( dirname( PLUGIN_FILE ) . '/editor.js' ),
			true
		);
		wp_set_script_translations( 'leavex-widgets-editor', 'leavex-widgets', dirname( PLUGIN_FILE ) . '/languages' );
		foreach ( elements() as $name => $element ) {
			$attributes = array(
				'fallback' => array( 'type' => 'string' ),
				'anchor'   => array( 'type' => 'string' ),
			);
			foreach ( $element['attributes'] as $attribute ) {
				$attributes[ $attribute['property'] ] = array( 'type' => 'boolean' === $attribute['type'] ? 'boolean' : 'string' );
			}
			register_block_type(
				"leavex/$name",
				array(
					'api_version'     => version_compare( $wp_version, '6.3', '>=' ) ? 3 : 2,
					'title'           => isset( $titles[ $name ] ) ? $titles[ $name ] : "LeaveX: $name",
					'description'     => isset( $descriptions[ $name ] ) ? $descriptions[ $name ] : '',
					'category'        => 'embed',
					'icon'            => 'megaphone',
					'keywords'        => array( 'leavex', 'x', 'twitter' ),
					'attributes'      => $attributes,
					'supports'        => array(
						'align'  => array( 'wide', 'full' ),
						'anchor' => true,
						'html'   => false,
					),
					'editor_script'   => 'leavex-widgets-editor',
					'render_callback' => function ( $set ) use ( $name ) {
						return render_block( $name, $set );
					},
				)
			);
		}
	}
);

/**
 * The HTML of a block.
 *
 * @param string $name Name of the element.
 * @param array  $set  Attributes of the block.
 * @return string
 */
function render_block( $name, $set ) {
	$wanted = array();
	foreach ( elements()[ $name ]['attributes'] as $attribute => $facts ) {
		if ( isset( $set[ $facts['property'] ] ) ) {
			$wanted[ $attribute ] = $set[ $facts['property'] ];
		}
	}
	$html = markup( $name, $wanted, isset( $set['fallback'] ) ? $set['fallback'] : '' );
	// The box around it stands in the text column, whatever the theme does to elements that it does not know.
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes( own_anchor( $set ) ), $html );
}

/**
 * The anchor of a block. Since 7.0, WordPress writes it itself.
 *
 * @param array $set Attributes of the block.
 * @return array<string, string>
 */
function own_anchor( $set ) {
	return isset( $set['anchor'] ) && '' !== $set['anchor'] && ! function_exists( 'wp_apply_anchor_support' ) ? array( 'id' => $set['anchor'] ) : array();
}

// What editor.js needs to know: it has no list of elements.
add_action(
	'enqueue_block_editor_assets',
	function () {
		$data = array(
			'elements' => elements(),
			'titles'   => titles(),
			'language' => str_replace( '_', '-', get_locale() ),
			'api'      => data_address(),
			'ready'    => is_ready(),
			'settings' => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=leavex-widgets' ) : '',
			'words'    => array_map(
				function ( $name ) {
					// In the language of the site, which need not be that of the person who writes.
					return wp_strip_all_tags( words( $name, array( 'lang' => str_replace( '_', '-', get_locale() ) ), '' ) );
				},
				array_combine( array_keys( elements() ), array_keys( elements() ) )
			),
		);
		wp_add_inline_script( 'leavex-widgets-editor', 'var leavexWidgets = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}
);
