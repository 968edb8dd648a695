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
		$titles = titles();
		wp_register_script(
			'leavex-widgets-editor',
			plugins_url( 'editor.js', PLUGIN_FILE ),
			array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ),
			(string) filemtime( dirname( PLUGIN_FILE ) . '/editor.js' ),
			true
		);
		foreach ( elements() as $name => $element ) {
			$attributes = array( 'fallback' => array( 'type' => 'string' ) );
			foreach ( $element['attributes'] as $attribute ) {
				$attributes[ $attribute['property'] ] = array( 'type' => 'boolean' === $attribute['type'] ? 'boolean' : 'string' );
			}
			register_block_type(
				"leavex/$name",
				array(
					'api_version'     => version_compare( $wp_version, '6.3', '>=' ) ? 3 : 2,
					'title'           => isset( $titles[ $name ] ) ? $titles[ $name ] : "LeaveX: $name",
					'description'     => $element['description'],
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
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

// What editor.js needs to know: it has no list of its own.
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
					return wp_strip_all_tags( words( $name, array(), '' ) );
				},
				array_combine( array_keys( elements() ), array_keys( elements() ) )
			),
			'labels'   => array(
				'options'  => __( 'Options', 'leavex-widgets' ),
				'more'     => __( 'More options', 'leavex-widgets' ),
				'fallback' => __( 'Words until it has loaded', 'leavex-widgets' ),
				'why'      => __( 'Shown in feeds and emails, and where scripts are off. Leave empty for the current number with a link.', 'leavex-widgets' ),
				'usual'    => __( 'Default', 'leavex-widgets' ),
				'notReady' => __( 'This widget needs the address of the campaign. An administrator can set it in Settings → LeaveX widgets.', 'leavex-widgets' ),
				'open'     => __( 'Open settings', 'leavex-widgets' ),
			),
		);
		wp_add_inline_script( 'leavex-widgets-editor', 'var leavexWidgets = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}
);
