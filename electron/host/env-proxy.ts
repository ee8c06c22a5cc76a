import { setGlobalProxyFromEnv } from 'node:http';

/** Addresses of this computer, which no proxy elsewhere can reach. */
const ownAddresses = ['localhost', '127.0.0.1', '[::1]', '::1'];

/**
 * Lets Node's own fetch take the proxy that the environment names (HTTP_PROXY, HTTPS_PROXY, NO_PROXY, in
 * capitals or not), as other programs of a terminal do. Electron's fetch knows the system's proxy by itself.
 * A text is the sentence that says what is wrong.
 */
export function takeProxyFrom(environment: NodeJS.ProcessEnv): string | null {
  const read = (name: string): string => environment[name] || environment[name.toUpperCase()] || '';
  const [http, https] = [read('http_proxy'), read('https_proxy')];
  if (http === '' && https === '') return null;
  for (const [name, address] of [
    ['HTTP_PROXY', http],
    ['HTTPS_PROXY', https],
  ] as const) {
    if (address !== '' && !/^https?:$/.test(protocolOf(address))) {
      return `${name} is not the address of a proxy. It should look like http://proxy.example:8080.`;
    }
  }
  const exceptions = [read('no_proxy'), ...ownAddresses].filter((entry) => entry !== '').join(',');
  setGlobalProxyFromEnv({
    ...(http === '' ? {} : { http_proxy: http }),
    ...(https === '' ? {} : { https_proxy: https }),
    no_proxy: exceptions,
  });
  return null;
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
