import type { StageSections } from '../../server/projections/stage.ts'

export type Scene = Exclude<StageSections['room']['stage']['scene'], 'auto'>
/** What keys 1 to 6 choose on this screen alone. */
export const SCENES: readonly Scene[] = ['join', 'market', 'tree', 'both', 'poll', 'scans']

/** What the trainer directs; left alone, the door until somebody orders or a run opens, then the market. */
export function sceneOf({ counter, room }: StageSections): Scene {
  if (room.stage.scene !== 'auto') return room.stage.scene
  const orders = counter.tencent.orders + counter.alibaba.orders
  return room.run !== null || orders > 0 ? 'market' : 'join'
}

const awningOf = (scene: Scene, market: string): string =>
  scene === 'join' || scene === 'break' || scene === 'blank' ? 'neutral' : scene === 'both' ? 'both' : market

/**
 * The scene on this screen: the log's, unless somebody here chose another by key or address. Keys 1 to 6 choose, 0 and
 * Escape give it back to the log, and so does the trainer's next word. Q shows the way in large. Without keys (`byKey`)
 * a choice stays: a player's trainer says the next word again at every seek.
 */
export function createScenes(stage: HTMLElement, changed: (scene: Scene) => void, byKey = true) {
  let chosen = SCENES.find(scene => scene === new URLSearchParams(location.search).get('scene')) ?? null
  let wanted: Scene = 'join'
  let directed: string | null = null

  const show = (market: string) => {
    const scene = chosen ?? wanted
    const before = stage.dataset.scene
    stage.dataset.scene = scene
    stage.dataset.awning = awningOf(scene, market)
    if (scene !== before) changed(scene)
  }
  const choose = (scene: Scene | null) => {
    chosen = scene
    delete stage.dataset.big
    show(stage.dataset.market!)
  }
  addEventListener('keydown', event => {
    if (!byKey || event.ctrlKey || event.metaKey || event.altKey) return
    const scene = SCENES[Number(event.key) - 1]
    if (scene) choose(scene)
    else if (event.key === '0' || event.key === 'Escape') choose(null)
    else if (event.code === 'KeyQ') stage.toggleAttribute('data-big')
  })
  return {
    choose,
    follow: (sections: StageSections) => {
      const { scene, until } = sections.room.stage
      const word = `${scene} ${until} ${sections.story?.order.orderId}`
      if (byKey && directed !== null && word !== directed) chosen = null
      directed = word
      wanted = sceneOf(sections)
      stage.dataset.market = sections.room.market
      show(sections.room.market)
    },
    current: (): Scene => stage.dataset.scene as Scene,
  }
}
