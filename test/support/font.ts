/** The font of the test page is there before the first test: text of another width would move and stick out. */
before(async function loadFont() {
  this.timeout(20_000);
  const faces = await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 16px 'Test Sans'`)));
  if (faces.flat().length !== 2) throw new Error('The font of the test page is missing: npm ci');
});
