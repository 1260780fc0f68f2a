import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/** The stock way: botbuilder's adapter with its own check of tokens, behind restify; it answers that it heard. */
const metadataUrl = process.env['BOT_OPENID_METADATA_URL'] ?? '';
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: process.env['MICROSOFT_APP_ID'] ?? '',
    MicrosoftAppTenantId: process.env['MICROSOFT_APP_TENANT_ID'] ?? '',
    MicrosoftAppPassword: 'none',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: 'true',
  }),
);
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await context.sendActivity({
      type: 'invokeResponse',
      value: { status: 200, body: context.activity.value },
    });
  });
});
server.get('/readyz', async (_request, response) => {
  response.send(200, {});
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
