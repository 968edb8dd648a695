import {testNpmExample} from './support/npm-example.js';

testNpmExample('VitePress', 'vitepress', '.vitepress/dist');
