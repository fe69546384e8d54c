// Loads a classic script once. Scripts that enhanced navigation merges into a page do not run by themselves.
const loading = new Map();

export function load(address) {
  const url = new URL(address, document.baseURI).href;
  if (!loading.has(url)) {
    loading.set(url, new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = url;
      script.onload = () => resolve();
      script.onerror = () => {
        loading.delete(url);
        reject(new Error(`Could not load ${url}`));
      };
      document.head.append(script);
    }));
  }
  return loading.get(url);
}
