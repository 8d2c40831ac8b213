// Questions and the collection → a server of the Model Context Protocol that answers them and changes nothing.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { ApiError } from '../api-client/client.ts';
import { languages, translate } from '../i18n/translate.ts';
import { type Collection, type Tool, Unanswered } from './collection.ts';

const instructions = [
  'Figures of the annual information-disclosure reports of Chinese government agencies (政府信息公开工作年度报告).',
  'Begin with find: every other question wants ids. A figure has a state: reported (a number, which may be 0), blank,',
  'not_applicable, unreadable, not_stated, not_in_form or no_report. Only reported has a value: never say 0 for another',
  'state, and never say that a report was not published where there is none here. Where doubt is not empty, say so with',
  'the number. Say where a number comes from: each has its document. Counts are not ranked, rates only where compare',
  'gives a place; what it refuses, it refuses because too few cases or agencies bear it.',
].join(' ');

const reply = (value: object, isError = false): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(value) }],
  structuredContent: { ...value },
  ...(isError && { isError }),
});

async function answer({ answer: ask }: Tool, asked: unknown, collection: Collection): Promise<CallToolResult> {
  try {
    const { invented } = await collection.client.metrics();
    return reply({
      ...(invented && { invented: languages.map((one) => translate(one, 'common.invented')) }),
      ...(await ask(asked, collection)),
    });
  } catch (error) {
    if (error instanceof Unanswered)
      return reply({ problem: error.problem, means: error.message, candidates: error.candidates }, true);
    // The site is away, or is none.
    if (error instanceof ApiError || error instanceof TypeError)
      return reply({ problem: 'no_access', means: error.message, candidates: [] }, true);
    throw error;
  }
}

/** Not connected yet: to stdin and stdout, or to a test. */
export function buildServer(tools: readonly Tool[], collection: Collection, version: string): McpServer {
  const server = new McpServer({ name: 'mingbai', version }, { instructions });
  for (const tool of tools) {
    const { name, title, description, input } = tool;
    const annotations = {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    };
    server.registerTool(name, { title, description, inputSchema: input.shape, annotations }, (asked: unknown) =>
      answer(tool, asked, collection),
    );
  }
  return server;
}
