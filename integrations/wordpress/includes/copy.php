<?php
/**
 * A copy of the campaign's files on this site, made daily, so that visitors contact no other server.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

// A campaign has at most 60 languages, with two files each, and 300 countries.
const MOST_FILES = 500;
const MOST_BYTES = 32 * MB_IN_BYTES;

add_action( COPY_EVENT, __NAMESPACE__ . '\copy_files' );

add_action(
	'init',
	function () {
		$wanted  = 'copy' === settings()['files'] && is_ready();
		$planned = wp_next_scheduled( COPY_EVENT );
		if ( $wanted && ! $planned ) {
			wp_schedule_event( time(), 'daily', COPY_EVENT );
		} elseif ( ! $wanted && $planned ) {
			wp_clear_scheduled_hook( COPY_EVENT );
		}
	}
);

register_deactivation_hook(
	PLUGIN_FILE,
	function ( $of_network ) {
		if ( ! $of_network ) {
			wp_clear_scheduled_hook( COPY_EVENT );
			return;
		}
		foreach ( get_sites(
			array(
				'fields' => 'ids',
				'number' => 0,
			)
		) as $site ) {
			switch_to_blog( $site );
			wp_clear_scheduled_hook( COPY_EVENT );
			restore_current_blog();
		}
	}
);

/**
 * The addresses of the copy, when the administrator wants one and there is one of these addresses.
 *
 * @return array{scripts?: string, data?: string}
 */
function copied() {
	$settings = settings();
	$state    = get_option( COPY, array() );
	if ( 'copy' !== $settings['files'] || ! is_array( $state ) || ! isset( $state['folder'], $state['of'] ) || copy_source( $settings ) !== $state['of'] ) {
		return array();
	}
	$base = wp_upload_dir( null, false )['baseurl'] . '/leavex-widgets/' . $state['folder'];
	return array(
		'scripts' => set_url_scheme( "$base/scripts/" ),
		'data'    => set_url_scheme( "$base/data/" ),
	);
}

/**
 * What a copy was made of.
 *
 * @param array $settings The settings.
 * @return string
 */
function copy_source( $settings ) {
	return $settings['cdn'] . ' ' . $settings['api'];
}

/**
 * Copies scripts and data into a new folder. When something fails, the last copy stays.
 *
 * @return true|\WP_Error
 */
function copy_files() {
	$settings = settings();
	$state    = get_option( COPY, array() );
	$state    = is_array( $state ) ? $state : array();
	$files    = files_to_copy( $settings );
	if ( ! is_wp_error( $files ) ) {
		$hash = hash_init( 'sha256' );
		foreach ( $files as $name => $bytes ) {
			hash_update( $hash, "$name\n$bytes\n" );
		}
		// The name changes with the content, so browsers and caches may keep the files.
		$folder = substr( hash_final( $hash ), 0, 16 );
		$files  = write_files( $folder, $files );
	}
	if ( is_wp_error( $files ) ) {
		$state['problem'] = $files->get_error_message();
		update_option( COPY, $state, false );
		return $files;
	}
	$earlier = isset( $state['folder'] ) && $state['folder'] !== $folder ? $state['folder'] : ( isset( $state['earlier'] ) ? $state['earlier'] : '' );
	update_option(
		COPY,
		array(
			'folder'  => $folder,
			'earlier' => $earlier,
			'of'      => copy_source( $settings ),
			'time'    => time(),
		),
		true
	);
	remove_old_copies( array( $folder, $earlier ) );
	return true;
}

/**
 * Requests everything that a page may need.
 *
 * @param array $settings The settings.
 * @return array<string, string>|\WP_Error Content by name.
 */
function files_to_copy( $settings ) {
	$files     = array();
	$integrity = request_file( $settings['cdn'] . 'integrity.json' );
	$hashes    = is_wp_error( $integrity ) ? null : json_decode( $integrity, true );
	if ( ! is_array( $hashes ) || ! isset( $hashes['leavex.js'] ) ) {
		/* translators: %s: address of a file. */
		return new \WP_Error( 'leavex', sprintf( __( 'The list of scripts at %s cannot be read.', 'leavex-widgets' ), $settings['cdn'] . 'integrity.json' ) );
	}
	foreach ( $hashes as $name => $hash ) {
		if ( ! preg_match( '#^(leavex|advice|markdown|locales/[A-Za-z0-9-]+)\.js$#D', $name ) ) {
			continue;
		}
		$script = request_file( $settings['cdn'] . $name );
		if ( is_wp_error( $script ) ) {
			return $script;
		}
		if ( 'sha384-' . base64_encode( hash( 'sha384', $script, true ) ) !== $hash ) { // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode
			/* translators: %s: address of a file. */
			return new \WP_Error( 'leavex', sprintf( __( 'The file %s is not the one in the list of scripts. Try again later.', 'leavex-widgets' ), $settings['cdn'] . $name ) );
		}
		$files[ "scripts/$name" ] = $script;
	}
	$campaign = request_json( $settings['api'] . 'campaign.json' );
	if ( ! is_array( $campaign ) ) {
		/* translators: %s: address of a file. */
		return new \WP_Error( 'leavex', sprintf( __( 'The campaign at %s cannot be read.', 'leavex-widgets' ), $settings['api'] . 'campaign.json' ) );
	}
	$names = array( 'campaign.json', 'counter.json', 'letter/index.json', 'departures/index.json', 'departures/all.json', 'meps/index.json', 'meps/all.json' );
	foreach ( array_filter( isset( $campaign['languages'] ) ? (array) $campaign['languages'] : array(), 'is_string' ) as $language ) {
		$names[] = "letter/$language.json";
		$names[] = "messages/$language.json";
	}
	$members = request_json( $settings['api'] . 'meps/index.json' );
	foreach ( is_array( $members ) && isset( $members['countries'] ) ? (array) $members['countries'] : array() as $country ) {
		if ( isset( $country['country'] ) && is_string( $country['country'] ) ) {
			$names[] = "meps/{$country['country']}.json";
		}
	}
	// Whoever controls the campaign must not fill the memory or the disk of this site.
	$bytes = array_sum( array_map( 'strlen', $files ) );
	foreach ( array_slice( array_unique( $names ), 0, MOST_FILES ) as $name ) {
		if ( ! preg_match( '#^([a-z]+/)?[A-Za-z0-9-]+\.json$#', $name ) ) {
			continue;
		}
		// A campaign need not have every file.
		$file = request_file( $settings['api'] . $name );
		if ( ! is_wp_error( $file ) && null !== json_decode( $file ) ) {
			$files[ "data/$name" ] = $file;
			$bytes                += strlen( $file );
			if ( $bytes > MOST_BYTES ) {
				/* translators: %s: size, such as 32 MB. */
				return new \WP_Error( 'leavex', sprintf( __( 'The campaign’s files are larger than %s, so they are not copied.', 'leavex-widgets' ), size_format( MOST_BYTES ) ) );
			}
		} elseif ( is_wp_error( $file ) && 404 !== $file->get_error_data() ) {
			return $file;
		}
	}
	return $files;
}

/**
 * A file of another server.
 *
 * @param string $url Its address.
 * @return string|\WP_Error
 */
function request_file( $url ) {
	$answer = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => 15,
			'redirection'         => 0,
			'limit_response_size' => 8 * MB_IN_BYTES,
		)
	);
	$status = is_wp_error( $answer ) ? 0 : wp_remote_retrieve_response_code( $answer );
	if ( 200 === $status ) {
		return wp_remote_retrieve_body( $answer );
	}
	$why = is_wp_error( $answer ) ? $answer->get_error_message() : "HTTP $status";
	/* translators: 1: address of a file, 2: reason. */
	return new \WP_Error( 'leavex', sprintf( __( 'The file %1$s cannot be loaded: %2$s', 'leavex-widgets' ), $url, $why ), $status );
}

/**
 * A JSON file of another server.
 *
 * @param string $url Its address.
 * @return mixed Nothing when it cannot be read.
 */
function request_json( $url ) {
	$file = request_file( $url );
	return is_wp_error( $file ) ? null : json_decode( $file, true );
}

/**
 * Writes the files of a copy below the folder of uploads.
 *
 * @param string                $folder Name of the copy.
 * @param array<string, string> $files  Content by name.
 * @return true|\WP_Error
 */
function write_files( $folder, $files ) {
	$base = wp_upload_dir( null, false )['basedir'] . "/leavex-widgets/$folder";
	foreach ( $files as $name => $bytes ) {
		$path = "$base/$name";
		// WP_Filesystem may ask for a password, and nobody is there to give it.
		if ( ! wp_mkdir_p( dirname( $path ) ) || strlen( $bytes ) !== file_put_contents( $path, $bytes ) ) { // phpcs:ignore WordPress.WP.AlternativeFunctions
			/* translators: %s: path of a file. */
			return new \WP_Error( 'leavex', sprintf( __( 'The file %s cannot be written.', 'leavex-widgets' ), $path ) );
		}
	}
	return true;
}

/**
 * Removes copies that no page needs any more. The one before the last may be in the caches of pages.
 *
 * @param string[] $kept Names of copies.
 */
function remove_old_copies( $kept ) {
	require_once ABSPATH . 'wp-admin/includes/class-wp-filesystem-base.php';
	require_once ABSPATH . 'wp-admin/includes/class-wp-filesystem-direct.php';
	// Directly, as they were written: WP_Filesystem() may ask for a password, and old copies would stay.
	$disk = new \WP_Filesystem_Direct( null );
	$base = wp_upload_dir( null, false )['basedir'] . '/leavex-widgets';
	foreach ( array_keys( (array) $disk->dirlist( $base ) ) as $name ) {
		if ( ! in_array( (string) $name, $kept, true ) ) {
			$disk->delete( "$base/$name", true );
		}
	}
}
