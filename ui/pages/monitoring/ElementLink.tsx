import { Button } from 'antd';

interface Props {
  readonly elementId: string;
  readonly nameOf: (elementId: string) => string;
  readonly onSelect: (elementId: string) => void;
}

/** An element's name; pressing it marks the element in the diagram. */
export function ElementLink({ elementId, nameOf, onSelect }: Props) {
  return (
    <Button type="link" size="small" className="element-link" title={elementId} onClick={() => onSelect(elementId)}>
      {nameOf(elementId)}
    </Button>
  );
}
