// Where a person can turn outside of the session (care S13): what the operator or the facilitator wrote.
// Nothing is shown where nothing is configured. Links lead only where a person would expect: a page or a
// phone.

import type { SupportResource } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';

export function Resources({ resources }: { resources: readonly SupportResource[] }) {
  if (resources.length === 0) return null;
  return (
    <section class="resources">
      <h2>{words.participant.resources}</h2>
      <ul>
        {resources.map((resource) => (
          <li key={`${resource.name} ${resource.line}`}>
            <b>
              {safeLink(resource.link) ? (
                <a
                  href={resource.link}
                  rel="noreferrer"
                  target={isPage(resource.link) ? '_blank' : undefined}
                >
                  {resource.name}
                </a>
              ) : (
                resource.name
              )}
            </b>
            <span>{resource.line}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isPage = (link: string) => /^https:\/\//i.test(link);
const safeLink = (link: string) => isPage(link) || /^tel:/i.test(link);
