import type { PhoneSections } from '../../server/projections/phone.ts'
import type { TeamView } from '../../server/projections/teams.ts'

type Teams = Pick<PhoneSections, 'teams' | 'ownTeams'>

/** A team as this phone knows it, while it is new enough for one of the lists. */
export const teamById = ({ ownTeams, teams }: Teams, groupId: string | undefined): TeamView | undefined =>
  [...ownTeams, ...teams].find(team => team.groupId === groupId)

/** Friends are called in as long as one is missing, by those who are in. */
export function showInvite(sections: Teams & Pick<PhoneSections, 'me'>, groupId: string | undefined): void {
  const invite = document.querySelector<HTMLElement>('[data-invite]')
  const team = teamById(sections, groupId)
  if (!invite || !team) return
  const inside = team.members.some(member => member.id === sections.me.badge.id)
  invite.hidden = team.state !== 'open' || !inside
}
