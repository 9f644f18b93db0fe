// What the check found, a sentence each, with where it is.

import type { ExerciseFault } from '../schema/holdspace/v1/api_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { stepOf } from './fault_place';

interface FaultListProps {
  faults: readonly ExerciseFault[];
  onGo?: (step: number, language: string) => void; // to the step a fault is in
}

export function FaultList({ faults, onGo }: FaultListProps) {
  const say = teamWords.library.fault;
  return (
    <ul class="faults">
      {faults.map((fault, index) => {
        const step = stepOf(fault.field);
        const place = [
          fault.language,
          fault.line > 0 ? say.line(fault.line) : '',
          fault.field || say.whole,
        ];
        return (
          <li key={index}>
            <small>{place.filter((part) => part !== '').join(' · ')}</small>
            <span>{fault.sentence}</span>
            {onGo === undefined || step === null ? null : (
              <Key look="quiet" onPress={() => onGo(step, fault.language)}>
                {teamWords.designer.check.go}{' '}
                <span class="visually-hidden">{teamWords.designer.step.heading(step + 1)}</span>
              </Key>
            )}
          </li>
        );
      })}
    </ul>
  );
}
