import { enhanceForms } from './lib/act.ts'
import { connect, embedded, newId, type View } from './lib/live.ts'
import { pageContext } from './lib/sections.ts'
import { offerHandingOver } from './rehearse/hand-over.ts'
import { listenForKeys } from './trainer/keys.ts'
import { outcomeHooks } from './trainer/outcome.ts'
import { type ConsoleVm, partsOf } from './trainer/parts.ts'
import { listenForPopovers } from './trainer/popovers.ts'
import { scalePreview } from './trainer/preview.ts'

scalePreview()
listenForKeys()
listenForPopovers()
void startDesk()

/** The few switches of the console that this screen has; its frames live by themselves. */
async function startDesk(): Promise<void> {
  const view = embedded<View<'trainer'>>()
  if (!view) return
  const context = await pageContext()
  const { pin } = view.sections.room
  const vm: ConsoleVm = { ...context, pin, newCommandId: newId, view, now: view.t, health: null }
  const draw = partsOf(vm)
  const live = connect('trainer', pin, view, {
    sections: (_changed, next) => {
      vm.view = next
      draw(vm)
    },
    connection: state => {
      document.getElementById('lost')!.hidden = state === 'up'
    },
  })
  enhanceForms(live, outcomeHooks(context))
  offerHandingOver(pin, context)
}
