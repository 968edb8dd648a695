/* Blocks in the editor. What elements there are, and all words, come from leavexWidgets (includes/blocks.php). */
( function ( blocks, element, blockEditor, components, data ) {
	'use strict';

	var el = element.createElement;
	var labels = data.labels;

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
			{ icon: 'megaphone', label: data.titles[ name ], instructions: labels.notReady },
			data.settings && el( components.Button, { variant: 'primary', href: data.settings }, labels.open )
		);
	}

	function options( name, props ) {
		return el(
			components.PanelBody,
			{ title: labels.options },
			el( components.TextareaControl, {
				label: labels.fallback,
				help: labels.why,
				placeholder: data.words[ name ],
				value: props.attributes.fallback || '',
				onChange: setter( props, 'fallback' ),
			} ),
			controls( name, props, false )
		);
	}

	function more( name, props ) {
		return el( components.PanelBody, { title: labels.more, initialOpen: false }, controls( name, props, true ) );
	}

	function controls( name, props, rare ) {
		var all = [];
		each( name, function ( attribute, facts ) {
			if ( !! facts.rare !== rare ) {
				return;
			}
			var value = props.attributes[ facts.property ];
			var common = { key: attribute, label: attribute, help: facts.description, onChange: setter( props, facts.property ) };
			if ( facts.type === 'boolean' ) {
				all.push( el( components.ToggleControl, Object.assign( common, { checked: !! value } ) ) );
			} else if ( facts.type === 'choice' ) {
				var choices = [ { label: labels.usual, value: '' } ].concat(
					facts.choices.map( function ( choice ) {
						return { label: choice, value: choice };
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

	/** Snippets in Custom HTML, and shortcodes, become blocks. */
	function transforms( name ) {
		return [
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

	function presence( node, attribute ) {
		return node.hasAttribute( attribute ) || node.hasAttribute( 'data-leavex-' + attribute ) ? 'true' : '';
	}

	function shortcodeIn( name, text ) {
		return window.wp.shortcode && window.wp.shortcode.next( 'leavex-' + name, text || '' );
	}

	/** Reads HTML without running what is in it. */
	function find( name, html ) {
		var page = new window.DOMParser().parseFromString( html || '', 'text/html' );
		return page.querySelector( 'leavex-' + name + ', [data-leavex="' + name + '"]' );
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
} )( window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.leavexWidgets );
