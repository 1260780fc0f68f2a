import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  AuthenticationError,
  type ConnectorClient,
  type ConnectorFactory,
} from 'botframework-connector';
import { knownTokens } from './known-tokens.ts';

const SEND_TIMEOUT_MS = 10_000;

type Pipeline = {
  removePolicy(which: { name: string }): void;
  addPolicy(policy: {
    name: string;
    sendRequest(request: { timeout: number }, next: (request: unknown) => Promise<unknown>): Promise<unknown>;
  }): void;
};

/**
 * botbuilder's own retries post a message again that may have arrived, wait for as long as they are
 * told, and know no time-out. They are off; jobs/deliver has the policy.
 */
const withoutRetries = (client: ConnectorClient, timeoutMs: number): ConnectorClient => {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'timeout',
    sendRequest: (request, next) => {
      request.timeout = timeoutMs;
      return next(request);
    },
  });
  return client;
};

const patched = (factory: ConnectorFactory, timeoutMs: number): ConnectorFactory =>
  ({
    create: async (serviceUrl: string, audience?: string) =>
      withoutRetries(await factory.create(serviceUrl, audience), timeoutMs),
  }) as ConnectorFactory;

type Identity = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];

class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #timeoutMs: number;
  readonly #known = knownTokens();

  constructor(configuration: Partial<ReturnType<typeof configurationOf>>, timeoutMs: number) {
    super(configuration);
    this.#timeoutMs = timeoutMs;
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return patched(super.createConnectorFactory(identity), this.#timeoutMs);
  }

  override async authenticateRequest(
    ...[activity, authorization]: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']> {
    const { channelId, serviceUrl } = activity;
    return this.#known({ authorization, channelId, serviceUrl }, async () => {
      const result = await super.authenticateRequest(activity, authorization).catch(() => {
        // botbuilder writes what it catches to the console, and answers with it.
        throw new AuthenticationError('Unauthorized', 401);
      });
      return result.connectorFactory
        ? { ...result, connectorFactory: patched(result.connectorFactory, this.#timeoutMs) }
        : result;
    });
  }
}

export type BotCredentials = {
  readonly appId: string;
  readonly tenantId: string;
  readonly password: string;
  /** Who signs what Teams sends, and where the keys are found. */
  readonly issuer: string;
  readonly metadataUrl: string;
};

/**
 * botbuilder takes one address of its own choice as "all are given", so all are; those for what the bot sends
 * stay the public cloud's.
 */
const configurationOf = ({ appId, tenantId, password, issuer, metadataUrl }: BotCredentials) => ({
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  MicrosoftAppPassword: password,
  ToBotFromChannelTokenIssuer: issuer,
  ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  CallerId: 'urn:botframework:azure',
  ValidateAuthority: 'true',
});

/** botbuilder's adapter. Without credentials it trusts whoever reaches it: the guard stands in front. */
export const createAdapter = (
  credentials: BotCredentials | undefined,
  timeoutMs: number = SEND_TIMEOUT_MS,
): CloudAdapter =>
  new CloudAdapter(new Authentication(credentials ? configurationOf(credentials) : {}, timeoutMs));
