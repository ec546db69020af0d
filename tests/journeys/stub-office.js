// Stands in for office.js on the production pages: only what sign-in asks of it. A dialog is a window, as in Excel on
// the web; its page reaches the pane through `opener`, so an issuer that cuts the opener off cuts the dialog off.
(() => {
  const options = window.stubOffice ?? {};
  const info = { host: 'Excel', platform: 'PC' };
  const succeeded = 'succeeded';
  const failed = 'failed';
  const received = 'dialogMessageReceived';
  const event = 'dialogEventReceived';

  const openDialog = (address, _size, done) => {
    if (options.dialogs === 'blocked') return done({ status: failed, error: { code: 12009 } });
    const opened = window.open(address, '_blank', 'popup');
    const handlers = {};
    let isOver = false;
    const watch = setInterval(() => {
      if (isOver || !opened.closed) return;
      isOver = true;
      clearInterval(watch);
      handlers[event]?.({ error: 12006 });
    }, 50);
    window.addEventListener('message', ({ data, origin }) => {
      if (typeof data?.dialogMessage === 'string') handlers[received]?.({ message: data.dialogMessage, origin });
    });
    const dialog = {
      addEventHandler: (kind, handler) => {
        handlers[kind] = handler;
      },
      close: () => {
        isOver = true;
        clearInterval(watch);
        opened.close();
      },
    };
    return done({ status: succeeded, value: dialog });
  };

  window.Office = {
    onReady: (then) => Promise.resolve(info).then((value) => (then?.(value), value)),
    HostType: { Excel: 'Excel' },
    AsyncResultStatus: { Succeeded: succeeded, Failed: failed },
    EventType: { DialogMessageReceived: received, DialogEventReceived: event },
    actions: { associate: () => undefined },
    context: {
      displayLanguage: 'zh-CN',
      requirements: {
        isSetSupported: (name) => name === 'NestedAppAuth' && 'nestedAppAuthBridge' in window,
      },
      ui: {
        displayDialogAsync: openDialog,
        messageParent: (message) => window.opener?.postMessage({ dialogMessage: message }, '*'),
      },
      document: { settings: { get: () => null, set: () => undefined, saveAsync: () => undefined } },
    },
  };
  window.stubFunctions = {};
  window.CustomFunctions = {
    associate: (name, run) => {
      window.stubFunctions[name] = run;
    },
    Error: class extends Error {
      constructor(code, message) {
        super(message);
        this.code = code;
      }
    },
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
})();
