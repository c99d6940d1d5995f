import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** The diagram, form and component libraries write inline styles and data: images; scripts come from our own files only. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
      // The default serves plain HTTP on one's own machine; TLS stands in front in production.
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
});
