/**
 * The steps and hooks, with a model that can be spoilt: for tests of what a run says of a system that falls short, lacks
 * something, or whose adapter fails. `SMS_SABOTAGE` names the way, and is asked for at each call.
 */
import '../index.ts'
import { adapterError, ok, unsupported } from '../../src/conformance/driver.ts'
import { RefDriver } from '../../src/conformance/ref-driver.ts'

const isSet = (way: string): boolean => process.env.SMS_SABOTAGE === way

const { advance, initialize, observe, reset, shutdown } = RefDriver.prototype

RefDriver.prototype.initialize = async function () {
  if (isSet('cannot begin')) throw new Error('the port is taken')
  return initialize.call(this)
}

RefDriver.prototype.reset = async function (setting) {
  if (isSet('cannot reset')) throw new Error('connection lost')
  return reset.call(this, setting)
}

RefDriver.prototype.advance = async function (request) {
  if (isSet('lacks a clock')) return unsupported('the clock')
  if (isSet('adapter fails')) return adapterError('the clock answered nonsense')
  if (isSet('driver throws')) throw new Error('connection lost')
  return advance.call(this, request)
}

RefDriver.prototype.observe = async function (request) {
  const seen = await observe.call(this, request)
  return isSet('other titles') && seen.kind === 'ok'
    ? ok({ ...seen.value, title: `${seen.value.title}!` })
    : seen
}

RefDriver.prototype.shutdown = async function () {
  if (isSet('cannot end')) throw new Error('the port stays taken')
  return shutdown.call(this)
}
