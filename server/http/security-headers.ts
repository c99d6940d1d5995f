import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** The diagram, form and component libraries write inline styles and data: images; scripts come from our own files only. */
const headers = helmet({
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
const aYear = 31_536_000;

/** Who came by TLS is told to come by nothing else. */
export const securityHeaders: RequestHandler = (req, res, next) => {
  if (req.secure) res.setHeader('strict-transport-security', `max-age=${aYear}`);
  headers(req, res, next);
};
