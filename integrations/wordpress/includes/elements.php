<?php
/**
 * The elements, as the library describes them, and their markup.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The elements by name, with their attributes by name.
 *
 * @return array<string, array>
 */
function elements() {
	return plugin_data( 'elements' );
}

/**
 * The names of the blocks, for the editor's list.
 *
 * @return array<string, string>
 */
function titles() {
	return array(
		'counter'     => __( 'LeaveX: counter', 'leavex-widgets' ),
		'letter'      => __( 'LeaveX: open letter', 'leavex-widgets' ),
		'departed'    => __( 'LeaveX: who has left X', 'leavex-widgets' ),
		'contact-mep' => __( 'LeaveX: write to MEPs', 'leavex-widgets' ),
	);
}

/**
 * What the blocks show, for the editor's list.
 *
 * @return array<string, string>
 */
function descriptions() {
	return array(
		'counter'     => __( 'The number of signatures, in a sentence or as a bar.', 'leavex-widgets' ),
		'letter'      => __( 'The full text of the open letter, in your readers’ language.', 'leavex-widgets' ),
		'departed'    => __( 'Organisations and people that have left X, each with a source.', 'leavex-widgets' ),
		'contact-mep' => __( 'Readers find their members of parliament and write to them.', 'leavex-widgets' ),
	);
}

/**
 * The markup of a widget.
 *
 * @param string $name   Name of the element.
 * @param array  $wanted Attributes that the author has set, by their HTML names.
 * @param string $own    The author's words.
 * @return string HTML, escaped. In feeds and emails only the words.
 */
function markup( $name, $wanted, $own ) {
	$checked = check_attributes( $name, $wanted );
	$words   = words( $name, $checked['attributes'], $own );
	/**
	 * Filters whether only the words are wanted, as in feeds and in mails, which WordPress sends by its own clock.
	 *
	 * @param bool $only_words Whether only the words are wanted.
	 */
	if ( apply_filters( 'leavex_widgets_only_words', is_feed() || wp_doing_cron() || ! is_ready() ) ) {
		return $words . notes( is_ready() ? array() : array( __( 'LeaveX: set the addresses in Settings → LeaveX widgets.', 'leavex-widgets' ) ) );
	}
	wp_enqueue_script( 'leavex-widgets' );
	$attributes = $checked['attributes'];
	if ( 'click' === settings()['load'] && ! isset( $attributes['load'] ) ) {
		$attributes['load'] = 'click';
	}
	$written = '';
	foreach ( $attributes as $attribute => $value ) {
		$written .= true === $value ? " $attribute" : sprintf( ' %s="%s"', $attribute, esc_attr( $value ) );
	}
	return "<leavex-$name$written>$words</leavex-$name>" . notes( $checked['problems'] );
}

/**
 * Keeps the attributes that the element knows, with values that it knows.
 *
 * @param string $name   Name of the element.
 * @param array  $wanted Attributes that the author has set.
 * @return array{attributes: array<string, string|true>, problems: string[]}
 */
function check_attributes( $name, $wanted ) {
	$known      = elements()[ $name ]['attributes'];
	$attributes = array();
	$problems   = array();
	foreach ( $wanted as $attribute => $value ) {
		if ( null === $value || '' === $value || false === $value ) {
			continue;
		}
		if ( ! isset( $known[ $attribute ] ) ) {
			/* translators: 1: name of an attribute, 2: list of names. */
			$problems[] = sprintf( __( 'LeaveX: “%1$s” means nothing here. Known names: %2$s', 'leavex-widgets' ), $attribute, implode( ', ', array_keys( $known ) ) );
			continue;
		}
		$type = $known[ $attribute ]['type'];
		if ( 'boolean' === $type ) {
			if ( ! in_array( $value, array( 'false', '0', 'no' ), true ) ) {
				$attributes[ $attribute ] = true;
			}
		} elseif ( 'choice' === $type && ! in_array( $value, $known[ $attribute ]['choices'], true ) ) {
			/* translators: 1: name of an attribute, 2: its value, 3: list of values. */
			$problems[] = sprintf( __( 'LeaveX: “%1$s” cannot be “%2$s”. Known values: %3$s', 'leavex-widgets' ), $attribute, $value, implode( ', ', $known[ $attribute ]['choices'] ) );
		} elseif ( 'number' === $type && ! is_numeric( $value ) ) {
			/* translators: 1: name of an attribute, 2: its value. */
			$problems[] = sprintf( __( 'LeaveX: “%1$s” must be a number, not “%2$s”.', 'leavex-widgets' ), $attribute, $value );
		} elseif ( 'href' === $attribute ) {
			$address = esc_url_raw( $value, array( 'http', 'https' ) );
			if ( '' !== $address ) {
				$attributes[ $attribute ] = $address;
			} else {
				/* translators: 1: name of an attribute, 2: its value. */
				$problems[] = sprintf( __( 'LeaveX: “%1$s” must be a web address, such as https://example.org/, not “%2$s”.', 'leavex-widgets' ), $attribute, $value );
			}
		} else {
			$attributes[ $attribute ] = (string) $value;
		}
	}
	return compact( 'attributes', 'problems' );
}

/**
 * Sentences for those who can mend what they say, and for nobody else.
 *
 * @param string[] $problems The sentences.
 * @return string HTML, escaped.
 */
function notes( $problems ) {
	if ( array() === $problems || is_feed() || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	return sprintf(
		'<small role="note" style="display:block">%s (%s)</small>',
		esc_html( implode( ' ', $problems ) ),
		esc_html__( 'Only you and other editors see this note.', 'leavex-widgets' )
	);
}
