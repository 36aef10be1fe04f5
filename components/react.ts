import { type ComponentChild, type ComponentType, Component, options, type Ref } from 'preact';
import { jsx as make } from 'preact/jsx-runtime';

/** React, as far as the virtual list asks for it. Preact's compatibility layer is for all of React, and alters every element of the page. */
export { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';

/** A component that gets its ref beside the other properties. */
export function forwardRef<P extends object, T>(draw: (props: P, ref: Ref<T>) => ComponentChild) {
  return ({ ref = null, ...props }: P & { ref?: Ref<T> }) => draw(props as P, ref);
}

/** A component that is drawn again only when a property has changed. */
export function memo<P extends object>(draw: (props: P) => ComponentChild): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return Object.entries(next).some(([name, value]) => value !== Reflect.get(this.props, name));
    }

    override render(): ComponentChild {
      return draw(this.props);
    }
  };
}

/** An element, in whose style numbers are pixels. */
export function jsx<P extends { style?: object }>(type: ComponentType<P>, props: P, key?: string) {
  return make(type, props.style ? { ...props, style: addUnits(props.style) } : props, key);
}

function addUnits(style: object): object {
  const values = Object.entries(style);
  return Object.fromEntries(values.map(([name, value]) => [name, typeof value === 'number' ? `${value}px` : value]));
}

/** Makes a change and draws it at once. */
export function flushSync(change: () => void): void {
  let draw: (() => void) | undefined;
  options.debounceRendering = (later) => {
    draw = later;
  };
  try {
    change();
  } finally {
    delete options.debounceRendering;
  }
  draw?.();
}
