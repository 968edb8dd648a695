<?php
/**
 * The words between the tags: a true sentence with a link, for readers of feeds and emails and for pages without script.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The author's words, or words with the campaign's current number.
 *
 * @param string $name       Name of the element, such as `counter`.
 * @param array  $attributes Its attributes.
 * @param string $own        The author's words.
 * @return string HTML, escaped.
 */
function words( $name, $attributes, $own ) {
	$own = trim( wp_kses( $own, wp_kses_allowed_html( 'post' ) ) );
	if ( '' !== $own ) {
		return $own;
	}
	$language = isset( $attributes['lang'] ) && '' !== $attributes['lang'] ? $attributes['lang'] : get_bloginfo( 'language' );
	$text     = sentence( $name, $attributes, $language );
	$address  = isset( $attributes['href'] ) ? $attributes['href'] : target( $name );
	return '' === $address
		? esc_html( $text )
		: sprintf( '<a href="%s">%s</a>', esc_url( $address, array( 'http', 'https' ) ), esc_html( $text ) );
}

/**
 * Where the words lead.
 *
 * @param string $name Name of the element.
 * @return string Empty when the campaign gives no address.
 */
function target( $name ) {
	$campaign = campaign_file( 'campaign.json' );
	if ( 'counter' === $name ) {
		$counter = campaign_file( 'counter.json' );
		$source  = isset( $counter['source'] ) && is_array( $counter['source'] ) ? address_in( $counter['source'], 'url' ) : '';
		if ( '' !== $source ) {
			return $source;
		}
	}
	$letter = 'letter' === $name ? address_in( $campaign, 'letterUrl' ) : '';
	return '' !== $letter ? $letter : address_in( $campaign, 'url' );
}

/**
 * A sentence about what the element shows.
 *
 * @param string $name       Name of the element.
 * @param array  $attributes Its attributes.
 * @param string $language   Language tag.
 * @return string
 */
function sentence( $name, $attributes, $language ) {
	$title = campaign_title( $language );
	$of    = isset( $attributes['of'] ) ? $attributes['of'] : 'signatures';
	$what  = 'counter' === $name ? $of : $name;
	$count = null;
	if ( 'signatures' === $what ) {
		$counter = campaign_file( 'counter.json' );
		$count   = isset( $counter['count'] ) && is_numeric( $counter['count'] ) ? (int) $counter['count'] : null;
	}
	if ( 'departures' === $what || 'departed' === $what ) {
		$index = campaign_file( 'departures/index.json' );
		$count = isset( $index['total'] ) && is_numeric( $index['total'] ) ? (int) $index['total'] : null;
	}
	$translations = translations( $language );
	if ( null === $translations ) {
		// Words of another language would be worse than none.
		return null === $count ? $title : $title . ': ' . number_format( $count, 0, '', "\u{202F}" );
	}
	switch ( $what ) {
		case 'signatures':
			return null === $count ? $title : sprintf( plural( $translations, '%s signature', '%s signatures', $count ), number( $translations, $count ) );
		case 'departures':
		case 'departed':
			return null === $count ? $title : sprintf( plural( $translations, '%s organisation has left X', '%s organisations have left X', $count ), number( $translations, $count ) );
		case 'letter':
			return sprintf( single( $translations, 'Read the open letter: %s' ), $title );
		default:
			$members = members_name( $language );
			if ( null === $members ) {
				return sprintf( single( $translations, 'Write to your MEPs: %s' ), $title );
			}
			return '' === $members
				? sprintf( single( $translations, 'Write to members of parliament: %s' ), $title )
				: sprintf( single( $translations, '%s: write to them' ), $members );
	}
}

/**
 * The plugin's own translations in the language of a page or widget, which need not be that of the site.
 *
 * @param string $language Language tag.
 * @return \MO|false|null False for English, nothing for a language that the plugin does not have.
 */
function translations( $language ) {
	static $loaded = array();
	$base          = strtolower( strtok( $language, '-' ) );
	if ( 'en' === $base ) {
		return false;
	}
	if ( ! array_key_exists( $base, $loaded ) ) {
		$loaded[ $base ] = null;
		$files           = plugin_data( 'languages' );
		$mo              = new \MO();
		if ( isset( $files[ $base ] ) && $mo->import_from_file( dirname( PLUGIN_FILE ) . "/languages/leavex-widgets-{$files[ $base ]}.mo" ) ) {
			$loaded[ $base ] = $mo;
		}
	}
	return $loaded[ $base ];
}

/**
 * A translated text.
 *
 * @param \MO|false $translations Translations of the language.
 * @param string    $text         English text.
 * @param string    $context      What is meant.
 * @return string
 */
function single( $translations, $text, $context = null ) {
	return $translations ? $translations->translate( $text, $context ) : $text;
}

/**
 * A translated text with a number.
 *
 * @param \MO|false $translations Translations of the language.
 * @param string    $one          English text for one.
 * @param string    $many         English text for other numbers.
 * @param int       $count        The number.
 * @return string
 */
function plural( $translations, $one, $many, $count ) {
	if ( $translations ) {
		return $translations->translate_plural( $one, $many, $count );
	}
	return 1 === $count ? $one : $many;
}

/**
 * A number as the language writes it.
 *
 * @param \MO|false $translations Translations of the language.
 * @param int       $count        The number.
 * @return string
 */
function number( $translations, $count ) {
	return number_format( $count, 0, '', single( $translations, ',', 'thousands separator' ) );
}
