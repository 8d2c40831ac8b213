// `<script>` → a snippet, for pages whose text is only in a variable.
import type { Element } from 'hast';
import type { FlowState } from '../flow-state.ts';

/** Short scripts hold no report. */
export function script(state: FlowState, element: Element): void {
  const [content] = element.children;
  if (content?.type !== 'text' || content.value.length < 200) return;
  const { position } = element;
  state.page.snippets.push({ text: content.value, isScript: true, ...(position ? { position } : {}) });
}
