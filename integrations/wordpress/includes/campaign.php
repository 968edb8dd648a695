<?php
/**
 * The campaign's files, as the server reads them for the words between the tags.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * What the words need from a file of the campaign. It is asked for once an hour.
 * While the campaign does not answer, the last known answer stays.
 *
 * @param string $path Path under the address of the campaign, such as `counter.json`.
 * @return array Empty when nothing is known.
 */
function campaign_file( $path ) {
	// Also where visitors get a copy: its address changes with its content.
	$api = settings()['api'];
	if ( '' === $api ) {
		return array();
	}
	$name  = 'leavex_widgets_' . md5( $api . $path );
	$fresh = get_transient( $name );
	if ( is_array( $fresh ) ) {
		return $fresh;
	}
	$known = get_option( KNOWN, array() );
	$known = is_array( $known ) ? $known : array();
	// Nobody waits for a server that does not answer, but for the one who finds it out.
	$facts = get_transient( 'leavex_widgets_down' ) ? null : request_facts( $api . $path );
	if ( null === $facts ) {
		$facts = isset( $known[ $name ] ) && is_array( $known[ $name ] ) ? $known[ $name ] : array();
		// A campaign that is down is not asked again for each visitor.
		set_transient( $name, $facts, 5 * MINUTE_IN_SECONDS );
		return $facts;
	}
	set_transient( $name, $facts, HOUR_IN_SECONDS );
	if ( ! isset( $known[ $name ] ) || $known[ $name ] !== $facts ) {
		$known[ $name ] = $facts;
		update_option( KNOWN, $known, false );
	}
	return $facts;
}

/**
 * Requests a file and keeps only what the words need.
 *
 * @param string $url Full address.
 * @return array|null Nothing when it cannot be had or is no JSON.
 */
function request_facts( $url ) {
	$answer = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => 3,
			'redirection'         => 0,
			'limit_response_size' => MB_IN_BYTES,
		)
	);
	if ( is_wp_error( $answer ) ) {
		set_transient( 'leavex_widgets_down', 1, 5 * MINUTE_IN_SECONDS );
	}
	if ( is_wp_error( $answer ) || 200 !== wp_remote_retrieve_response_code( $answer ) ) {
		return null;
	}
	$data = json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( ! is_array( $data ) ) {
		return null;
	}
	$wanted = array( 'count', 'total', 'source', 'title', 'url', 'letterUrl', 'defaultLanguage', 'parliament', 'parliamentText' );
	return array_intersect_key( $data, array_flip( $wanted ) );
}

/**
 * The campaign's title in a language, else in its own.
 *
 * @param string $language Language tag, such as `fr-BE`.
 * @return string
 */
function campaign_title( $language ) {
	$campaign = campaign_file( 'campaign.json' );
	$titles   = isset( $campaign['title'] ) && is_array( $campaign['title'] ) ? $campaign['title'] : array();
	$own      = isset( $campaign['defaultLanguage'] ) ? $campaign['defaultLanguage'] : 'en';
	$title    = text_in( $titles, array( $language, strtok( $language, '-' ), $own ) );
	return '' === $title ? 'LeaveX' : $title;
}

/**
 * How the campaign calls the people that visitors write to.
 *
 * @param string $language Language tag.
 * @return string|null Null for the European Parliament; empty when the campaign has no words in this language.
 */
function members_name( $language ) {
	$index = campaign_file( 'meps/index.json' );
	if ( isset( $index['total'] ) && ( ! isset( $index['parliament'] ) || 'EP' === $index['parliament'] ) ) {
		return null;
	}
	$names = isset( $index['parliamentText']['members'] ) && is_array( $index['parliamentText']['members'] ) ? $index['parliamentText']['members'] : array();
	$name  = text_in( $names, array( $language, strtok( $language, '-' ) ) );
	// They begin a line. WordPress does without the extension of PHP that knows capitals of all scripts.
	return function_exists( 'mb_strtoupper' ) ? mb_strtoupper( mb_substr( $name, 0, 1 ) ) . mb_substr( $name, 1 ) : ucfirst( $name );
}

/**
 * The first text that there is.
 *
 * @param array $texts Texts by language.
 * @param array $tags  Language tags, the best one first.
 * @return string Empty when there is none.
 */
function text_in( $texts, $tags ) {
	foreach ( $tags as $tag ) {
		if ( is_string( $tag ) && isset( $texts[ $tag ] ) && is_string( $texts[ $tag ] ) ) {
			return $texts[ $tag ];
		}
	}
	return '';
}

/**
 * An address from a file of the campaign.
 *
 * @param array  $facts Facts of a file.
 * @param string $name  Name of the address in it.
 * @return string Empty when there is none.
 */
function address_in( $facts, $name ) {
	return isset( $facts[ $name ] ) && is_string( $facts[ $name ] ) ? esc_url_raw( $facts[ $name ], array( 'http', 'https' ) ) : '';
}
