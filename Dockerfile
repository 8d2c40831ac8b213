# syntax=docker/dockerfile:1
# Stage 1 packs the program from a checkout; stage 2 installs what it needs; the last has Node, the program, and nothing else.
# docker build -t mingbai .   ·   docker run --rm -v "$PWD:/portal" -w /portal mingbai build

FROM node:24.21.0-bookworm-slim AS pack
WORKDIR /checkout
COPY . .
RUN npm ci --ignore-scripts && npm pack --pack-destination /tmp

FROM node:24.21.0-bookworm-slim AS install
WORKDIR /program
COPY --from=pack /tmp/mingbai-*.tgz /tmp/
RUN echo '{ "private": true }' > package.json \
 && npm install --ignore-scripts --no-audit --no-fund --omit=dev /tmp/mingbai-*.tgz \
 && rm -rf /root/.npm /tmp/mingbai-*.tgz

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Mingbai" \
      org.opencontainers.image.description="Reads Chinese information-disclosure annual reports, checks them and publishes what they say" \
      org.opencontainers.image.licenses="MIT"
COPY --from=install --chown=root:root /program /program
# Astro builds below the portal, and looks for packages upwards from there.
RUN ln -s /program/node_modules /node_modules \
 && ln -s /program/node_modules/mingbai/bin/mingbai.js /usr/local/bin/mingbai \
 && mkdir /portal && chown node:node /portal
USER node
ENV ASTRO_TELEMETRY_DISABLED=1 CI=1
WORKDIR /portal
EXPOSE 4321
ENTRYPOINT ["mingbai"]
CMD ["-h"]
