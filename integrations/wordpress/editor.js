/* Blocks in the editor. What elements there are, and their current words, come from leavexWidgets (includes/blocks.php). */
( function ( blocks, element, blockEditor, components, i18n, data ) {
	'use strict';

	var el = element.createElement;
	var __ = i18n.__;

	/** Names of the attributes, as the builder of the site calls them. Attributes without one are shown as they are written. */
	var names = {
		of: __( 'Number', 'leavex-widgets' ),
		variant: __( 'Layout', 'leavex-widgets' ),
		goal: __( 'Goal', 'leavex-widgets' ),
		country: __( 'Country', 'leavex-widgets' ),
		stance: __( 'Status on X', 'leavex-widgets' ),
		label: __( 'Words after the number', 'leavex-widgets' ),
		href: __( 'Link on the number', 'leavex-widgets' ),
		live: __( 'Update while readers watch', 'leavex-widgets' ),
		load: __( 'Load', 'leavex-widgets' ),
		collapsed: __( 'Show only the beginning', 'leavex-widgets' ),
		'letter-lang': __( 'Language of the letter', 'leavex-widgets' ),
		'no-switcher': __( 'Hide the choice of languages', 'leavex-widgets' ),
		'heading-level': __( 'Level of the heading (2 to 6)', 'leavex-widgets' ),
		group: __( 'Political group, such as EPP', 'leavex-widgets' ),
		committee: __( 'Committee, such as LIBE', 'leavex-widgets' ),
		limit: __( 'Number of entries', 'leavex-widgets' ),
		kind: __( 'Kinds, such as university or media', 'leavex-widgets' ),
		since: __( 'Since, such as 2025 or 7d', 'leavex-widgets' ),
		speed: __( 'Speed of the ticker (0 to 120)', 'leavex-widgets' ),
		count: __( 'Number until the campaign answers', 'leavex-widgets' ),
		'updated-at': __( 'Date of this number, such as 2026-01-20', 'leavex-widgets' ),
		closed: __( 'The petition is closed', 'leavex-widgets' ),
		'mail-domains': __( 'Allowed email domains, separated by spaces', 'leavex-widgets' ),
		lang: __( 'Language, such as fr', 'leavex-widgets' ),
	};

	var hints = {
		country: __( 'Two letters, such as FR.', 'leavex-widgets' ),
		stance: 'active, left, none, any',
	};

	var values = {
		signatures: __( 'Signatures', 'leavex-widgets' ),
		members: __( 'MEPs on X', 'leavex-widgets' ),
		departures: __( 'Departures from X', 'leavex-widgets' ),
		inline: __( 'In a sentence', 'leavex-widgets' ),
		bar: __( 'Bar', 'leavex-widgets' ),
		list: __( 'List', 'leavex-widgets' ),
		ticker: __( 'Ticker', 'leavex-widgets' ),
		eager: __( 'At once', 'leavex-widgets' ),
		visible: __( 'Just before readers see it', 'leavex-widgets' ),
		click: __( 'After a click', 'leavex-widgets' ),
	};

	Object.keys( data.elements ).forEach( function ( name ) {
		blocks.registerBlockType( 'leavex/' + name, {
			title: data.titles[ name ],
			category: 'embed',
			icon: 'megaphone',
			edit ( props ) {
				return el(
					'div',
					blockEditor.useBlockProps(),
					el( blockEditor.InspectorControls, null, options( name, props ), more( name, props ) ),
					data.ready ? preview( name, props.attributes ) : notReady( name )
				);
			},
			save () {
				return null;
			},
			transforms: { from: transforms( name ) },
		} );
	} );

	/** The widget itself. It cannot be used here, so that a click selects the block. */
	function preview( name, set ) {
		var attributes = { inert: '', lang: set.lang || data.language, 'data-leavex-api': data.api };
		each( name, function ( attribute, facts ) {
			var value = set[ facts.property ];
			if ( value ) {
				attributes[ attribute ] = value === true ? '' : value;
			}
		} );
		attributes.key = JSON.stringify( attributes );
		return el( 'leavex-' + name, attributes, textOf( set.fallback ) || data.words[ name ] );
	}

	function notReady( name ) {
		return el(
			components.Placeholder,
			{
				icon: 'megaphone',
				label: data.titles[ name ],
				instructions: __( 'This widget needs the address of the campaign. An administrator can set it in Settings → LeaveX widgets.', 'leavex-widgets' ),
			},
			data.settings && el( components.Button, { variant: 'primary', href: data.settings }, __( 'Open settings', 'leavex-widgets' ) )
		);
	}

	function options( name, props ) {
		return el(
			components.PanelBody,
			{ title: __( 'Options', 'leavex-widgets' ) },
			el( components.TextareaControl, {
				label: __( 'Words until it has loaded', 'leavex-widgets' ),
				help: __( 'Shown in feeds and emails, and where scripts are off. Leave empty for the current number with a link.', 'leavex-widgets' ),
				placeholder: data.words[ name ],
				value: props.attributes.fallback || '',
				onChange: setter( props, 'fallback' ),
			} ),
			controls( name, props, false )
		);
	}

	function more( name, props ) {
		return el( components.PanelBody, { title: __( 'More options', 'leavex-widgets' ), initialOpen: false }, controls( name, props, true ) );
	}

	function controls( name, props, rare ) {
		var all = [];
		each( name, function ( attribute, facts ) {
			if ( !! facts.rare !== rare ) {
				return;
			}
			var value = props.attributes[ facts.property ];
			var common = { key: attribute, label: names[ attribute ] || attribute, help: hints[ attribute ], onChange: setter( props, facts.property ) };
			if ( facts.type === 'boolean' ) {
				all.push( el( components.ToggleControl, Object.assign( common, { checked: !! value } ) ) );
			} else if ( facts.type === 'choice' ) {
				var choices = [ { label: __( 'Default', 'leavex-widgets' ), value: '' } ].concat(
					facts.choices.map( function ( choice ) {
						return { label: values[ choice ] || choice, value: choice };
					} )
				);
				all.push( el( components.SelectControl, Object.assign( common, { value: value || '', options: choices } ) ) );
			} else {
				all.push( el( components.TextControl, Object.assign( common, { value: value || '', type: facts.type === 'number' ? 'number' : 'text' } ) ) );
			}
		} );
		return all;
	}

	function setter( props, property ) {
		return function ( value ) {
			var change = {};
			change[ property ] = value || undefined;
			props.setAttributes( change );
		};
	}

	/** Snippets in Custom HTML, shortcodes, and addresses of the campaign's frame pages become blocks. */
	function transforms( name ) {
		return [
			{
				type: 'block',
				blocks: [ 'core/embed' ],
				isMatch ( embed ) {
					return !! languageOfFrame( name, embed.url );
				},
				transform ( embed ) {
					var chosen = new window.URL( embed.url ).searchParams;
					var language = chosen.get( 'lang' ) || languageOfFrame( name, embed.url );
					return block( name, '', function ( attribute ) {
						if ( attribute === 'lang' ) {
							return primary( language ) === primary( data.language ) ? '' : language;
						}
						return chosen.get( attribute );
					} );
				},
			},
			{
				type: 'block',
				blocks: [ 'core/html' ],
				isMatch ( html ) {
					return !! find( name, html.content );
				},
				transform ( html ) {
					var found = find( name, html.content );
					return block( name, found.innerHTML, function ( attribute ) {
						return found.getAttribute( attribute ) || found.getAttribute( 'data-leavex-' + attribute ) || presence( found, attribute );
					} );
				},
			},
			{
				type: 'block',
				blocks: [ 'core/shortcode' ],
				isMatch ( shortcode ) {
					return !! shortcodeIn( name, shortcode.text );
				},
				transform ( shortcode ) {
					var found = shortcodeIn( name, shortcode.text ).shortcode;
					return block( name, found.content || '', function ( attribute ) {
						return found.attrs.named[ attribute ] || ( found.attrs.numeric.indexOf( attribute ) >= 0 ? 'true' : '' );
					} );
				},
			},
		];
	}

	/** The language in an address such as https://…/embed/counter.fr.html?goal=5000 */
	function languageOfFrame( name, url ) {
		var path = /\/([a-z-]+)\.([a-z]{2,3})\.html(?:[?#]|$)/.exec( url || '' );
		return path && path[ 1 ] === name ? path[ 2 ] : '';
	}

	function primary( tag ) {
		return tag.split( '-' )[ 0 ];
	}

	function presence( node, attribute ) {
		return node.hasAttribute( attribute ) || node.hasAttribute( 'data-leavex-' + attribute ) ? 'true' : '';
	}

	function shortcodeIn( name, text ) {
		return window.wp.shortcode && window.wp.shortcode.next( 'leavex-' + name, text || '' );
	}

	/** The only content of HTML, which is read without running what is in it. Text beside a widget would be lost. */
	function find( name, html ) {
		var page = new window.DOMParser().parseFromString( html || '', 'text/html' );
		var found = page.querySelector( 'leavex-' + name + ', [data-leavex="' + name + '"]' );
		var copy = page.body.cloneNode( true );
		copy.querySelectorAll( 'script, style, leavex-' + name + ', [data-leavex="' + name + '"]' ).forEach( function ( node ) {
			node.remove();
		} );
		var isAlone = copy.textContent.trim() === '' && ! copy.querySelector( 'img, iframe, [data-leavex], video, audio' );
		return isAlone && page.querySelectorAll( 'leavex-' + name + ', [data-leavex="' + name + '"]' ).length === 1 ? found : null;
	}

	function block( name, words, read ) {
		var set = { fallback: words.trim() || undefined };
		each( name, function ( attribute, facts ) {
			var value = read( attribute );
			if ( value ) {
				set[ facts.property ] = facts.type === 'boolean' ? true : value;
			}
		} );
		return blocks.createBlock( 'leavex/' + name, set );
	}

	function each( name, visit ) {
		Object.keys( data.elements[ name ].attributes ).forEach( function ( attribute ) {
			visit( attribute, data.elements[ name ].attributes[ attribute ] );
		} );
	}

	function textOf( html ) {
		return new window.DOMParser().parseFromString( html || '', 'text/html' ).body.textContent.trim();
	}
} )( window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.wp.i18n, window.leavexWidgets );
