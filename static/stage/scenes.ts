import type { StageSections } from '../../server/projections/stage.ts'

export type Scene = 'join' | 'market' | 'tree' | 'both'
export const SCENES: readonly Scene[] = ['join', 'market', 'tree', 'both']

/** What the log asks for: the door until somebody orders or a run opens, then the market. */
export function sceneOf({ counter, room }: StageSections): Scene {
  const orders = counter.tencent.orders + counter.alibaba.orders
  return room.run !== null || orders > 0 ? 'market' : 'join'
}

/**
 * The scene on this screen: the log's, unless somebody here chose another by key or address. Keys 1 to 4 choose,
 * 0 and Escape give it back to the log, Q shows the way in large.
 */
export function createScenes(stage: HTMLElement, changed: (scene: Scene) => void, byKey = true) {
  let chosen = SCENES.find(scene => scene === new URLSearchParams(location.search).get('scene')) ?? null
  let wanted: Scene = 'join'

  const show = (market: string) => {
    const scene = chosen ?? wanted
    const before = stage.dataset.scene
    stage.dataset.scene = scene
    stage.dataset.awning = scene === 'join' ? 'neutral' : scene === 'both' ? 'both' : market
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
      wanted = sceneOf(sections)
      stage.dataset.market = sections.room.market
      show(sections.room.market)
    },
    current: (): Scene => stage.dataset.scene as Scene,
  }
}
