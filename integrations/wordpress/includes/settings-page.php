<?php
/**
 * The settings page, and the text for the site's privacy notice.
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_menu',
	function () {
		add_options_page( __( 'LeaveX widgets', 'leavex-widgets' ), __( 'LeaveX widgets', 'leavex-widgets' ), 'manage_options', 'leavex-widgets', __NAMESPACE__ . '\show_settings_page' );
	}
);

add_action(
	'admin_init',
	function () {
		register_setting(
			'leavex-widgets',
			OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => __NAMESPACE__ . '\read_settings',
			)
		);
		if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
			wp_add_privacy_policy_content( __( 'LeaveX widgets', 'leavex-widgets' ), wp_kses_post( wpautop( privacy_text(), false ) ) );
		}
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( PLUGIN_FILE ),
	function ( $links ) {
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=leavex-widgets' ) ), esc_html__( 'Settings', 'leavex-widgets' ) ) );
		return $links;
	}
);

/**
 * What visitors have to be told, as the site is set up now.
 *
 * @return string
 */
function privacy_text() {
	$sentences = array( __( 'Some pages show content from the LeaveX campaign.', 'leavex-widgets' ) );
	$hosts     = array_unique( array_filter( array( wp_parse_url( settings()['api'], PHP_URL_HOST ), wp_parse_url( settings()['cdn'], PHP_URL_HOST ) ) ) );
	if ( array() !== copied() || array() === $hosts ) {
		$sentences[] = __( 'Its files are on our own server, so no other server learns of your visit.', 'leavex-widgets' );
	} else {
		/* translators: %s: names of servers. */
		$sentences[] = sprintf( __( 'To show it, your browser loads files from %s. Whoever runs that server receives your IP address and the name of our site.', 'leavex-widgets' ), implode( ', ', $hosts ) );
		if ( 'click' === settings()['load'] ) {
			$sentences[] = __( 'The campaign’s data is requested only after you press a button.', 'leavex-widgets' );
		}
	}
	$sentences[] = __( 'The widgets set no cookies and store nothing on your device. What you type into a message stays in your browser until you send it yourself.', 'leavex-widgets' );
	return implode( ' ', $sentences );
}

/**
 * Reads the form. An address that does not answer is kept, and a sentence says what is wrong with it.
 *
 * @param mixed $typed The fields.
 * @return array
 */
function read_settings( $typed ) {
	delete_transient( 'leavex_widgets_down' );
	$typed  = is_array( $typed ) ? array_map( 'strval', array_filter( $typed, 'is_scalar' ) ) : array();
	$before = settings();
	$read   = array(
		'api'   => read_address( isset( $typed['api'] ) ? $typed['api'] : '', $before['api'] ),
		// Whoever chooses scripts may write any. In a network of sites, administrators of one site may not.
		'cdn'   => current_user_can( 'unfiltered_html' ) ? read_address( isset( $typed['cdn'] ) ? $typed['cdn'] : '', $before['cdn'] ) : $before['cdn'],
		'files' => isset( $typed['files'] ) && 'copy' === $typed['files'] ? 'copy' : 'campaign',
		'load'  => isset( $typed['load'] ) && 'click' === $typed['load'] ? 'click' : 'eager',
	);
	foreach ( array(
		'api' => 'campaign.json',
		'cdn' => 'integrity.json',
	) as $name => $file ) {
		if ( '' === $read[ $name ] ) {
			continue;
		}
		if ( ! has_json( $read[ $name ] . $file ) ) {
			/* translators: %s: address of a file. */
			report( "leavex-$name", sprintf( __( 'Saved, but %s cannot be read. Check the address, or try again later. Until then, pages show a sentence with a link in place of the widget.', 'leavex-widgets' ), $read[ $name ] . $file ) );
		} elseif ( 'cdn' === $name ) {
			report_old_scripts( $read['cdn'] );
		}
	}
	return $read;
}

/**
 * Says so when scripts are older than this plugin, which offers what they do not know.
 *
 * @param string $folder Address of their folder.
 */
function report_old_scripts( $folder ) {
	static $known = array();
	if ( ! isset( $known[ $folder ] ) ) {
		$script           = request_file( $folder . 'leavex.js' );
		$known[ $folder ] = is_string( $script ) && preg_match( '~/\*! leavex-widgets (\d[\w.+-]*)~', substr( $script, 0, 500 ), $found ) ? $found[1] : VERSION;
	}
	if ( version_compare( $known[ $folder ], VERSION, '<' ) ) {
		/* translators: 1: version of the scripts, 2: version of this plugin. */
		report( 'leavex-version', sprintf( __( 'Saved. The scripts are version %1$s and this plugin is version %2$s, so some options may have no effect. Ask the campaign for the address of newer scripts.', 'leavex-widgets' ), $known[ $folder ], VERSION ), 'warning' );
	}
}

/**
 * Whether there is a JSON file at an address. It is asked once: WordPress reads a new option twice.
 *
 * @param string $url Its address.
 * @return bool
 */
function has_json( $url ) {
	static $known = array();
	if ( ! isset( $known[ $url ] ) ) {
		$known[ $url ] = null !== request_json( $url );
	}
	return $known[ $url ];
}

/**
 * Says what is wrong, once: WordPress reads a new option twice.
 *
 * @param string $code     Which field.
 * @param string $sentence What is wrong.
 * @param string $type     A warning where it works all the same.
 */
function report( $code, $sentence, $type = 'error' ) {
	// WordPress shows the message as HTML.
	$html = esc_html( $sentence );
	if ( ! in_array( $html, wp_list_pluck( get_settings_errors( OPTION ), 'message' ), true ) ) {
		add_settings_error( OPTION, $code, $html, $type );
	}
}

/**
 * The address of a folder.
 *
 * @param string $typed  What was typed.
 * @param string $before The address until now, which stays when this is no address.
 * @return string With a slash at its end.
 */
function read_address( $typed, $before ) {
	$typed = trim( $typed );
	if ( '' === $typed ) {
		return '';
	}
	// Whoever copies the address of a file means its folder.
	$folder = preg_replace( '#[^/]+\.(js|json)$#', '', preg_replace( '/[?#].*$/', '', $typed ) );
	$url    = esc_url_raw( $folder, array( 'http', 'https' ) );
	if ( '' === $url || ! wp_parse_url( $url, PHP_URL_HOST ) ) {
		/* translators: %s: what was typed. */
		report( 'leavex-address', sprintf( __( '“%s” is not a web address, so the address before it stays. Enter it in full, such as https://example.org/api/', 'leavex-widgets' ), $typed ) );
		return $before;
	}
	return trailingslashit( $url );
}

/**
 * Shows the page.
 */
function show_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = settings();
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'LeaveX widgets', 'leavex-widgets' ); ?></h1>
		<?php show_outcome_of_copy(); ?>
		<form action="options.php" method="post">
			<?php settings_fields( 'leavex-widgets' ); ?>
			<?php if ( ! is_ready() ) : ?>
				<p><?php esc_html_e( 'Enter two addresses. The campaign tells you both.', 'leavex-widgets' ); ?></p>
			<?php endif; ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="leavex-api"><?php esc_html_e( 'Address of the campaign', 'leavex-widgets' ); ?></label></th>
					<td>
						<input type="url" class="regular-text code" id="leavex-api" name="leavex_widgets[api]" value="<?php echo esc_attr( $settings['api'] ); ?>" aria-describedby="leavex-api-help">
						<p class="description" id="leavex-api-help"><?php esc_html_e( 'The folder with campaign.json.', 'leavex-widgets' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="leavex-cdn"><?php esc_html_e( 'Address of the scripts', 'leavex-widgets' ); ?></label></th>
					<td>
						<input type="url" class="regular-text code" id="leavex-cdn" name="leavex_widgets[cdn]" value="<?php echo esc_attr( $settings['cdn'] ); ?>" aria-describedby="leavex-cdn-help" <?php disabled( ! current_user_can( 'unfiltered_html' ) ); ?>>
						<p class="description" id="leavex-cdn-help"><?php esc_html_e( 'The folder with leavex.js.', 'leavex-widgets' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><?php esc_html_e( 'Visitors load files from', 'leavex-widgets' ); ?></th>
					<td>
						<fieldset>
							<legend class="screen-reader-text"><?php esc_html_e( 'Visitors load files from', 'leavex-widgets' ); ?></legend>
							<label><input type="radio" name="leavex_widgets[files]" value="campaign" <?php checked( $settings['files'], 'campaign' ); ?>> <?php esc_html_e( 'the campaign: always the latest', 'leavex-widgets' ); ?></label><br>
							<label><input type="radio" name="leavex_widgets[files]" value="copy" <?php checked( $settings['files'], 'copy' ); ?>> <?php esc_html_e( 'this site: copied daily, so visitors contact no other server', 'leavex-widgets' ); ?></label>
						</fieldset>
						<?php show_state_of_copy( $settings ); ?>
					</td>
				</tr>
				<tr>
					<th scope="row"><?php esc_html_e( 'Load the data', 'leavex-widgets' ); ?></th>
					<td>
						<fieldset>
							<legend class="screen-reader-text"><?php esc_html_e( 'Load the data', 'leavex-widgets' ); ?></legend>
							<label><input type="radio" name="leavex_widgets[load]" value="eager" <?php checked( $settings['load'], 'eager' ); ?>> <?php esc_html_e( 'with the page', 'leavex-widgets' ); ?></label><br>
							<label><input type="radio" name="leavex_widgets[load]" value="click" <?php checked( $settings['load'], 'click' ); ?>> <?php esc_html_e( 'after the visitor presses a button', 'leavex-widgets' ); ?></label>
						</fieldset>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
		<form action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>" method="post">
			<input type="hidden" name="action" value="leavex_widgets_copy">
			<?php wp_nonce_field( 'leavex_widgets_copy' ); ?>
			<?php
			if ( 'copy' === $settings['files'] && is_ready() ) {
				submit_button( __( 'Copy the files now', 'leavex-widgets' ), 'secondary' );
			}
			?>
		</form>
	</div>
	<?php
}

/**
 * When the files were copied, or why they were not.
 *
 * @param array $settings The settings.
 */
function show_state_of_copy( $settings ) {
	if ( 'copy' !== $settings['files'] ) {
		return;
	}
	$state = get_option( COPY, array() );
	if ( array() !== copied() ) {
		/* translators: %s: date and time. */
		printf( '<p class="description">%s</p>', esc_html( sprintf( __( 'Copied on %s.', 'leavex-widgets' ), wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) $state['time'] ) ) ) );
	} else {
		printf( '<p class="description">%s</p>', esc_html__( 'Not copied yet. Until then, visitors load the files from the campaign.', 'leavex-widgets' ) );
	}
	if ( isset( $state['problem'] ) ) {
		printf( '<p class="description">%s</p>', esc_html( $state['problem'] ) );
	}
}

/**
 * What came of the button that copies.
 */
function show_outcome_of_copy() {
	$outcome = isset( $_GET['leavex-copied'] ) ? sanitize_key( wp_unslash( $_GET['leavex-copied'] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification
	if ( 'yes' === $outcome ) {
		printf( '<div class="notice notice-success"><p>%s</p></div>', esc_html__( 'The files have been copied.', 'leavex-widgets' ) );
	} elseif ( 'no' === $outcome ) {
		printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html__( 'The files could not be copied. The reason is below.', 'leavex-widgets' ) );
	}
}

add_action(
	'admin_post_leavex_widgets_copy',
	function () {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You are not allowed to do this.', 'leavex-widgets' ), 403 );
		}
		check_admin_referer( 'leavex_widgets_copy' );
		$copied = copy_files();
		wp_safe_redirect( add_query_arg( 'leavex-copied', is_wp_error( $copied ) ? 'no' : 'yes', admin_url( 'options-general.php?page=leavex-widgets' ) ) );
		exit;
	}
);
