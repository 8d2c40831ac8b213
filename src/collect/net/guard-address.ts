// Names and numbers of hosts → whether they may be asked: never a machine inside, whatever a page, a redirect or a name server says.
import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { UsageError } from '../../pipeline/errors.ts';

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** A name → its addresses; replaced in tests. */
export type Resolve = (name: string) => Promise<ResolvedAddress[]>;

/** A host's name or number that leads inside; its code is what the ledger says. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';
  readonly code = 'EPRIVATE';
}

/** Only what any machine on the network may ask: IPv4 inside IPv6 counts as what it stands for. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

export const resolveBySystem: Resolve = (name) =>
  new Promise((resolve, reject) => {
    systemLookup(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/** `host:port,…` as typed → the set of them. */
export function readAllowed(text: string): ReadonlySet<string> {
  const pairs = text.split(',').map((pair) => pair.trim());
  for (const pair of pairs) {
    const port = Number(/:(\d{1,5})$/u.exec(pair)?.[1] ?? 0);
    if (port < 1 || port > 65535 || !URL.canParse(`http://${pair}/`))
      throw new UsageError(`--allow-local ${pair}: give host:port, such as 127.0.0.1:8080.`);
  }
  return new Set(pairs.map((pair) => pair.toLowerCase()));
}

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/** Whether an address is one of the local ones that were named by the person who started the run. */
export const isAllowedLocal = (url: URL, allowed: ReadonlySet<string>): boolean =>
  allowed.has(`${url.hostname.toLowerCase()}:${portOf(url)}`);

/** Throws for a host that is written as a number and leads inside: no resolver is asked for those. */
export function checkLiteralHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if ((isIP(host) > 0 && !isPublicAddress(host)) || /(?:^|\.)localhost\.?$/iu.test(host))
    throw new PrivateAddressError(host);
}

/** In the form that sockets ask: what it gives is what is connected to, so that a name cannot change its mind in between. */
export function guardLookup(resolve: Resolve): LookupFunction {
  return (name, options, done) => {
    resolve(name).then(
      (addresses) => {
        const inside = addresses.find(({ address }) => !isPublicAddress(address));
        const [first] = addresses;
        if (inside) done(new PrivateAddressError(`${name} is ${inside.address}`), []);
        else if (!first) done(Object.assign(new Error(`${name} has no address`), { code: 'ENOTFOUND' }), []);
        else if (options.all) done(null, addresses);
        else done(null, first.address, first.family);
      },
      (error: Error) => done(error, []),
    );
  };
}
