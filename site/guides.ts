// Puts the addresses of this site into the code of the guides.
import {ADDRESSES, VERSION} from './deployment.js';

for (const code of document.querySelectorAll('pre code, p code, li code')) {
  code.textContent = code.textContent
    .replaceAll(`https://cdn.example.org/leavex/${VERSION}/`, ADDRESSES.fresh)
    .replaceAll('https://api.example.org/', ADDRESSES.api);
}
