import asked from '../../views/partials/trainer/chat-asked.ejs'
import count from '../../views/partials/trainer/chat-count.ejs'
import rules from '../../views/partials/trainer/chat-rules.ejs'
import said from '../../views/partials/trainer/chat-said.ejs'
import waiting from '../../views/partials/trainer/chat-waiting.ejs'
import write from '../../views/partials/trainer/chat-write.ejs'
import type { Part } from './parts.ts'

/** What the trainer sees and does about what people say. */
export const CHAT_PARTS: Record<string, Part> = {
  chatCount: { render: count, of: s => [s.chatWaiting.posts.length, s.chatAsked.threads.length] },
  chatRules: { render: rules, of: s => [s.chat.muted, s.chat.guarded] },
  chatWaiting: { render: waiting, of: s => s.chatWaiting },
  chatAsked: { render: asked, of: s => s.chatAsked },
  chatSaid: { render: said, of: s => s.chat.posts },
  chatWrite: { render: write, of: s => s.room.market },
}
