<?php
/**
 * Plugin Name: LeaveX widgets
 * Description: Blocks and shortcodes for an open letter, a signature counter, messages to MEPs, and organisations that have left X. No cookies, no tracking.
 * Version: {{version}}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: LeaveX
 * Author URI: https://leavex.eu/
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: leavex-widgets
 * Domain Path: /languages
 *
 * @package Leavex_Widgets
 */

namespace Leavex_Widgets;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;
const VERSION     = '{{version}}';
const OPTION      = 'leavex_widgets';
const KNOWN       = 'leavex_widgets_known';
const COPY        = 'leavex_widgets_copy';
const COPY_EVENT  = 'leavex_widgets_copy_files';

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/languages.php';
require __DIR__ . '/includes/campaign.php';
require __DIR__ . '/includes/words.php';
require __DIR__ . '/includes/elements.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/copy.php';
require __DIR__ . '/includes/settings-page.php';
